package org.orderly.savings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;

/** How savings are reckoned, for whoever enters one by hand. */
@Path("/api/savings/formulas")
@Tag(name = "Savings")
class FormulaResource {

    /**
     * A formula.
     *
     * @param evidence the kinds of events of which one at least must be behind an entry
     * @param demand whether an entry must say whose need it covers, on which days
     */
    @Schema(name = "SavingsFormula", example = """
            {"formula":"repair-avoided","lineItem":"repair-avoided","name":"Unplanned repairs avoided",
            "budget":"operating","text":"unplanned-repair-cost − planned-cost","terms":[{"name":"unplanned-repair-cost",
            "unit":"¤","baseline":true,"words":"What an unplanned repair costs"}],"evidence":["prediction-confirmed"],
            "demand":false}""")
    record FormulaView(
            Formula formula,
            LineItem lineItem,
            String name,
            Budget budget,
            String text,
            List<TermView> terms,
            List<EvidenceKind> evidence,
            boolean demand) {

        static FormulaView of(Formula formula) {
            LineItem line = formula.line();
            return new FormulaView(
                    formula,
                    line,
                    line.words(),
                    formula.budget(),
                    formula.text(),
                    formula.terms().stream().map(TermView::of).toList(),
                    line.needed().stream().sorted().toList(),
                    line.coversDemand());
        }
    }

    /**
     * A number of a formula.
     *
     * @param unit UCUM; ¤ stands for the currency
     * @param baseline whether it comes from a baseline and is not entered
     */
    record TermView(String name, String unit, boolean baseline, String words) {

        static TermView of(Term term) {
            return new TermView(term.name(), term.unit(), term.figure() != null, term.words());
        }
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "The formulas with their numbers, their units and the events that must be behind an entry")
    public List<FormulaView> list() {
        return Arrays.stream(Formula.values()).map(FormulaView::of).toList();
    }
}
