package org.orderly.maintenance.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.ChecklistLine;
import org.orderly.maintenance.OrderKind;

/**
 * What a procedure says.
 *
 * @param kind planned or electrical-safety: the kind of the orders it makes
 * @param minutes how long it takes
 * @param skill the code of what somebody must be able to do, or null
 * @param why what is new in it, or null
 */
@Schema(name = "ProcedureText", example = """
        {"code":"PM-INFUSION-PUMP","title":"Infusion pump, yearly inspection","kind":"planned","minutes":35,
        "skill":"infusion","lines":[{"text":"Housing and mains lead intact"},{"text":"Flow error at 25 mL/h","unit":"%",
        "low":-5,"high":5}],"why":"Flow at two rates"}""")
record ProcedureText(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*", message = "has letters, digits, . _ -")
        String code,

        @NotBlank @Size(max = 200) String title,
        @NotNull OrderKind kind,
        @Min(1) @Max(100_000) int minutes,
        @Size(max = 40) String skill,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid ChecklistLine> lines,
        @Size(max = 1000) String why) {

    /** @throws Problem 400 if that is no kind that a plan opens, or a lower limit is over the upper one */
    void check() {
        if (kind != OrderKind.PLANNED && kind != OrderKind.ELECTRICAL_SAFETY) {
            throw Problems.badRequest("kind: write planned or electrical-safety.");
        }
        for (ChecklistLine line : lines) {
            if (line.low() != null && line.high() != null && line.low().compareTo(line.high()) > 0) {
                throw Problems.badRequest("lines: the lower limit of “" + line.text() + "” is over the upper one.");
            }
        }
    }
}
