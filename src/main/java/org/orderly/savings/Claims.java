package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes entries of what is claimed: puts the hospital's own figures into the formula, and nothing else. */
@ApplicationScoped
class Claims {

    private final Baselines baselines;

    Claims(Baselines baselines) {
        this.baselines = baselines;
    }

    /** What a claim comes to: an entry, or why there is none. */
    record Outcome(Entry entry, String why) {}

    @Transactional
    Outcome of(NewEntry claim) {
        Map<String, BigDecimal> values = new HashMap<>();
        List<Counted> counted = new ArrayList<>();
        String currency = claim.currency();
        for (Term term : claim.formula().terms()) {
            if (term.figure() == null) {
                continue;
            }
            if (claim.measured().containsKey(term.name())) {
                return refused(term.name() + " comes from a baseline and is not said.");
            }
            Baseline baseline = baselines.applying(term.figure(), claim.whose()).orElse(null);
            if (baseline == null) {
                return refused("Not claimed: there is no baseline " + term.name() + ".");
            }
            if (baseline.currency != null && currency != null && !currency.equals(baseline.currency)) {
                return refused("Not claimed: the baseline " + term.name() + " is in " + baseline.currency + ".");
            }
            currency = baseline.currency == null ? currency : baseline.currency;
            values.put(term.name(), BaselineView.plain(baseline.value));
            counted.add(baseline.counted());
        }
        if (currency == null || !Money.isCurrency(currency)) {
            return refused("Say the currency.");
        }
        values.putAll(claim.measured());
        return entry(claim, currency, values, counted);
    }

    private static Outcome entry(
            NewEntry claim, String currency, Map<String, BigDecimal> values, List<Counted> counted) {
        List<Input> inputs = claim.formula().inputs(values, currency);
        if (inputs.size() < values.size()) {
            return refused("The formula takes only "
                    + claim.formula().terms().stream()
                            .filter(term -> term.figure() == null)
                            .map(Term::name)
                            .toList() + ".");
        }
        try {
            return new Outcome(
                    Entry.reckoned(
                            claim.on(),
                            claim.formula(),
                            currency,
                            inputs,
                            counted,
                            claim.events(),
                            claim.covered(),
                            claim.whose(),
                            claim.note()),
                    null);
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage());
        }
    }

    private static Outcome refused(String why) {
        return new Outcome(null, why);
    }
}
