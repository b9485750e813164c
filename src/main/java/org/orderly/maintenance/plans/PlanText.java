package org.orderly.maintenance.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan says: all of it is replaced by a change.
 *
 * @param windowDays before and after the due day that count as in time
 * @param firstDueOn when it is due where it was never done; null for as long after the purchase as the rule says, but
 *     not before the day the plan was made
 * @param spread whether the first due days of many devices are spread over the time between two
 */
@Schema(name = "PlanText", example = """
        {"name":"Infusion pumps, yearly","scope":{"classCode":"infusion-pump"},"rule":{"type":"calendar","every":"P1Y",
        "months":[3,4,5,9,10],"weekdays":["monday","tuesday","wednesday","thursday","friday"]},"windowDays":15,
        "firstDueOn":null,"spread":true,"procedureId":3}""")
record PlanText(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Valid Scope scope,
        @NotNull DueRule rule,
        @Min(0) @Max(365) int windowDays,
        LocalDate firstDueOn,
        boolean spread,
        @NotNull Long procedureId) {

    /** Whether the plan would ask for something else of the devices. */
    boolean changesWork(PmPlan plan) {
        return !scope.equals(plan.scope())
                || !rule.equals(plan.rule)
                || windowDays != plan.windowDays
                || procedureId != plan.procedureId;
    }

    void into(PmPlan plan) {
        plan.name = name.strip();
        plan.assetId = scope.assetId();
        plan.maker = scope.maker();
        plan.model = scope.model();
        plan.classCode = scope.classCode();
        plan.rule = rule;
        plan.windowDays = windowDays;
        plan.firstDueOn = firstDueOn;
        plan.spread = spread;
        plan.procedureId = procedureId;
    }
}
