package org.orderly.maintenance.recalls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetChanged;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/**
 * Finds the devices a recall may concern: all recalls of a file when it is imported, and the open ones again for every
 * device that is new or is not what it was. A night's run over everything catches what a crash may have lost.
 */
@ApplicationScoped
class Matching {

    private static final Logger LOG = Logger.getLogger(Matching.class);
    private static final int BATCH = 200;

    private final Identities identities;
    private final Clock clock;
    private final Map<Long, Identity> known = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Set<Long> sinceImport = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean everything = new AtomicBoolean();
    private final FirmAliases aliases;
    private final AuditTrail trail;

    Matching(Identities identities, FirmAliases aliases, AuditTrail trail, Clock clock) {
        this.identities = identities;
        this.aliases = aliases;
        this.trail = trail;
        this.clock = clock;
    }

    Register register() {
        sinceImport.clear();
        return new Register(identities.all());
    }

    /**
     * Writes the matches of these recalls that are not known yet; a surer rule takes the place of the one that was told.
     * Joins the caller's transaction.
     *
     * @return how many devices are new among them
     */
    int match(List<Recall> recalls, Register register) {
        Map<Long, Map<Long, RecallMatch>> had =
                RecallMatch.of(recalls.stream().map(recall -> recall.id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                match -> match.recall.id,
                                Collectors.toMap(match -> match.assetId, Function.identity())));
        Map<String, Said> said = Elements.of(recalls);
        Firms firms = aliases.firms();
        int added = 0;
        for (Recall recall : recalls) {
            Map<Long, RecallMatch> mine = had.getOrDefault(recall.id, Map.of());
            for (Register.Found found : register.concerned(text(recall, said.get(recall.number), firms))) {
                RecallMatch match = mine.get(found.assetId());
                if (match == null) {
                    persist(recall, found);
                    added++;
                } else {
                    tellAnew(match, found);
                }
            }
        }
        return added;
    }

    private static RecallText text(Recall recall, Said said, Firms firms) {
        return said == null
                ? new RecallText(firms, List.of(recall.firm), List.of(recall.product), List.of(recall.codes()))
                : new RecallText(firms, said.firms(), said.products(), said.lists());
    }

    /**
     * The words of a match follow the recall. What somebody dismissed is to be decided again when the recall says more of
     * the device than it did then.
     */
    private void tellAnew(RecallMatch match, Register.Found found) {
        String answer = found.said().code();
        if (found.evidence().equals(match.evidence) && answer.equals(match.answer) && found.rule() == match.rule) {
            return;
        }
        boolean surer = found.rule().compareTo(match.rule) < 0
                || (match.answer != null && found.said().isMoreThan(match.answer));
        if (surer && match.dismissedAt != null) {
            trail.record(
                    "recall",
                    match.recall.id,
                    "reopened",
                    Map.of(
                            "device", new Change(match.assetId, match.assetId),
                            "evidence", new Change(match.evidence, found.evidence()),
                            "dismissed", new Change(match.dismissedWhy, null)));
            match.dismissedAt = null;
            match.dismissedBy = null;
            match.dismissedWhy = null;
        }
        match.rule = found.rule();
        match.evidence = found.evidence();
        match.answer = answer;
    }

    private void persist(Recall recall, Register.Found found) {
        RecallMatch match = new RecallMatch();
        match.recall = recall;
        match.assetId = found.assetId();
        match.rule = found.rule();
        match.evidence = found.evidence();
        match.answer = found.said().code();
        match.foundAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        match.persist();
    }

    void changed(@Observes AssetChanged news) {
        changed.add(news.assetId());
        sinceImport.add(news.assetId());
    }

    /**
     * Devices that changed while a file was taken over are looked for once more: the recalls of the file may not have been
     * there yet when they came.
     */
    void lookAgain(boolean dryRun) {
        Set<Long> meanwhile = Set.copyOf(sinceImport);
        sinceImport.removeAll(meanwhile);
        if (!dryRun) {
            known.keySet().removeAll(meanwhile);
            changed.addAll(meanwhile);
        }
    }

    /** Everything again soon: what is one firm is not what it was. */
    void lookAgainAtAll() {
        everything.set(true);
    }

    /** Looks again for devices that are not what they were, as far as a recall could recognise them. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        if (everything.getAndSet(false)) {
            try {
                nightly();
            } catch (RuntimeException e) {
                everything.set(true);
                LOG.warn("recalls were not matched with all devices, next try soon", e);
            }
        }
        Set<Long> now = Set.copyOf(changed);
        if (now.isEmpty()) {
            return;
        }
        changed.removeAll(now);
        try {
            List<Identity> different = identities.of(new HashSet<>(now)).stream()
                    .filter(one -> !one.equals(known.get(one.assetId())))
                    .toList();
            if (!different.isEmpty()) {
                matchOpen(new Register(different));
                different.forEach(one -> known.put(one.assetId(), one));
            }
        } catch (RuntimeException e) {
            changed.addAll(now);
            LOG.warnf(e, "recalls were not matched with changed devices, next try soon devices=%d", now.size());
        }
    }

    /** Everything once more, when nobody works. */
    @Scheduled(cron = "0 17 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        matchOpen(new Register(identities.all()));
    }

    private void matchOpen(Register register) {
        long last = 0;
        int added = 0;
        while (true) {
            long from = last;
            long[] reached = {from};
            added += QuarkusTransaction.requiringNew().call(() -> {
                List<Recall> some = Recall.<Recall>find("open = true and id > ?1 order by id", from)
                        .page(0, BATCH)
                        .list();
                reached[0] = some.isEmpty() ? -1 : some.get(some.size() - 1).id;
                return match(some, register);
            });
            if (reached[0] < 0) {
                break;
            }
            last = reached[0];
        }
        if (added > 0) {
            LOG.infof("recalls concern more devices matches=%d", added);
        }
    }
}
