package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.orderly.fleet.SurplusRetired;
import org.orderly.fleet.use.Retirements;

/** A unit that was one too many saves a new one and its service, each out of its budget. */
@ApplicationScoped
class RetiredSurplus {

    private static final List<Formula> FORMULAS =
            List.of(Formula.RIGHT_SIZING_REPLACEMENT, Formula.RIGHT_SIZING_SERVICE);

    private final Proposals proposals;
    private final Owners owners;
    private final Retirements retirements;

    RetiredSurplus(Proposals proposals, Owners owners, Retirements retirements) {
        this.proposals = proposals;
        this.owners = owners;
        this.retirements = retirements;
    }

    void retired(@Observes SurplusRetired unit) {
        Evidence event = Evidence.ofAsset(
                EvidenceKind.UNIT_RETIRED, unit.assetId(), unit.on(), "There were more than anybody needs.");
        FORMULAS.forEach(formula -> proposals.of(formula, event, () -> entry(formula, unit, event)));
    }

    /** Those of that period of which the ledger knows nothing. */
    void missed(LocalDate from, LocalDate to) {
        retirements.retiredBetween(null, from, to).forEach(this::retired);
    }

    private NewEntry entry(Formula formula, SurplusRetired unit, Evidence event) {
        Whose whose = owners.of(unit.assetId());
        return new NewEntry(
                unit.on(),
                formula,
                null,
                Map.of("units", BigDecimal.ONE),
                List.of(event),
                List.of(),
                whose.site(),
                whose.department(),
                unit.classCode(),
                null);
    }
}
