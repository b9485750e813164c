package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Caller;

/** The ledger: entries and decisions are added to its end, one after the other, and nothing is ever changed in it. */
@ApplicationScoped
class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final Caller caller;
    private final Clock clock;
    private final StoredHistory history;

    Ledger(Caller caller, Clock clock, StoredHistory history) {
        this.caller = caller;
        this.clock = clock;
        this.history = history;
    }

    /**
     * Proposes an entry.
     *
     * @return its number
     * @throws Problem 409 naming the rule that it would break
     */
    @Transactional
    long propose(Entry entry) {
        LedgerHead head = LedgerHead.held();
        LedgerRules.check(history, entry).ifPresent(Ledger::refuse);
        return post(head, entry, EntryState.PROPOSED);
    }

    /** The same, unless a rule speaks against it. */
    @Transactional
    Optional<Refusal> offer(Entry entry) {
        LedgerHead head = LedgerHead.held();
        Optional<Refusal> refusal = LedgerRules.check(history, entry);
        if (refusal.isEmpty()) {
            post(head, entry, EntryState.PROPOSED);
        }
        return refusal;
    }

    /**
     * Decides about an entry. A reversal is an entry of its own, of today; what it takes back stays in its period.
     *
     * @throws Problem 404; 409 if it is not in the state for that, or a rule speaks against it
     */
    @Transactional
    void decide(long number, Decided decided) {
        decide(number, decided, List.of());
    }

    /** The same, for the sake of an event. */
    @Transactional
    void decide(long number, Decided decided, List<Evidence> because) {
        LedgerHead head = LedgerHead.held();
        EntryRow row = EntryRow.existing(number);
        Decision decision = decided.decision();
        EntryState next = decision.from(row.state())
                .orElseThrow(() -> Problems.conflict(
                        "The entry is " + row.state + "; it is too late to " + decision.code() + "."));
        Entry entry = row.posted().entry();
        if (decision == Decision.ACCEPT) {
            LedgerRules.check(history, entry, number).ifPresent(Ledger::refuse);
        }
        Entry reversal = decision == Decision.REVERSE ? entry.reversal(number, today(), decided.why(), because) : null;
        if (reversal != null) {
            LedgerRules.check(history, reversal).ifPresent(Ledger::refuse);
        }
        append(head, LedgerRecord.DECISION, number, Contents.written(decided));
        row.state = next.code();
        if (reversal != null) {
            post(head, reversal, EntryState.ACCEPTED);
        }
    }

    /**
     * Takes back what counted a device that is there again: what is accepted is reversed, what is proposed is rejected, and
     * what remains of it is proposed anew, of today.
     */
    @Transactional
    void found(Evidence found, String why) {
        LedgerHead.held();
        for (Posted posted : history.about(found.assetId())) {
            if (Recount.counts(posted.entry(), found)) {
                boolean accepted = posted.state() == EntryState.ACCEPTED;
                decide(
                        posted.number(),
                        new Decided(accepted ? Decision.REVERSE : Decision.REJECT, why),
                        List.of(found));
                Recount.without(posted.entry(), found, today(), why)
                        .flatMap(this::offer)
                        .ifPresent(refusal -> LOG.infof(
                                "what remains was not proposed entry=%d rule=%s", posted.number(), refusal.rule()));
            }
        }
    }

    private static void refuse(Refusal refusal) {
        throw Problems.conflict(refusal.words()).with("rule", refusal.rule().code());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private long post(LedgerHead head, Entry entry, EntryState state) {
        long number = ++head.entries;
        LedgerRecord record = append(head, LedgerRecord.ENTRY, number, Contents.written(entry));
        new EntryRow(number, record.seq, entry, state).persist();
        EntryRow.flush(); // its parts refer to it
        entry.evidence().forEach(event -> new EventRow(number, event).persist());
        entry.demand().forEach(demand -> new DemandRow(number, demand).persist());
        return number;
    }

    private LedgerRecord append(LedgerHead head, String kind, long entry, String content) {
        LedgerRecord record = new LedgerRecord();
        record.seq = ++head.seq;
        record.kind = kind;
        record.entry = entry;
        record.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        record.by = caller.name();
        record.content = content;
        record.previous = head.hash;
        record.hash =
                new Chain().hashOf(head.hash, new Chain.Link(record.seq, kind, entry, record.at, record.by, content));
        head.hash = record.hash;
        record.persist();
        LedgerRecord.flush();
        return record;
    }
}
