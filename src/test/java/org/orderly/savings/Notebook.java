package org.orderly.savings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ledger in memory that asks the rules before it takes anything: the plainest there can be. */
final class Notebook implements History {

    private final List<Posted> all = new ArrayList<>();

    Optional<Refusal> propose(Entry entry) {
        Optional<Refusal> refusal = LedgerRules.check(this, entry);
        if (refusal.isEmpty()) {
            all.add(new Posted(all.size() + 1, entry, EntryState.PROPOSED));
        }
        return refusal;
    }

    Optional<Refusal> accept(long number) {
        Posted posted = entry(number).orElseThrow();
        Optional<Refusal> refusal = LedgerRules.check(this, posted.entry(), number);
        if (refusal.isEmpty()) {
            become(number, EntryState.ACCEPTED);
        }
        return refusal;
    }

    void reject(long number) {
        become(number, EntryState.REJECTED);
    }

    Optional<Refusal> reverse(long number, LocalDate on, List<Evidence> because) {
        Entry reversal = entry(number).orElseThrow().entry().reversal(number, on, "Taken back", because);
        Optional<Refusal> refusal = LedgerRules.check(this, reversal);
        if (refusal.isEmpty()) {
            become(number, EntryState.REVERSED);
            all.add(new Posted(all.size() + 1, reversal, EntryState.ACCEPTED));
        }
        return refusal;
    }

    private void become(long number, EntryState state) {
        Posted posted = entry(number).orElseThrow();
        all.set((int) number - 1, new Posted(number, posted.entry(), state));
    }

    List<Posted> all() {
        return List.copyOf(all);
    }

    /** What stands: proposed or accepted, and no reversal. */
    List<Posted> live() {
        return all.stream()
                .filter(posted -> posted.state().isLive() && posted.entry().reverses() == null)
                .toList();
    }

    /** What is documented. */
    Totals totals(String currency) {
        Totals totals = Totals.zero(currency);
        for (Posted posted : all) {
            if (posted.state().isDocumented()) {
                totals = totals.plus(posted.entry());
            }
        }
        return totals;
    }

    @Override
    public Optional<Posted> entry(long number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get((int) number - 1));
    }

    @Override
    public List<Posted> fedBy(String reference) {
        return live().stream()
                .filter(posted -> posted.entry().evidence().stream()
                        .anyMatch(event -> event.reference().equals(reference)))
                .toList();
    }

    @Override
    public List<Posted> covering(Demand demand) {
        return live().stream()
                .filter(posted -> posted.entry().demand().stream().anyMatch(demand::meets))
                .toList();
    }

    @Override
    public List<Posted> about(long assetId) {
        return live().stream()
                .filter(posted -> posted.entry().evidence().stream().anyMatch(event -> event.concerns(assetId)))
                .toList();
    }
}
