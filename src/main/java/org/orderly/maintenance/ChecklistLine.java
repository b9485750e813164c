package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is to be checked: to be ticked, or to be measured if it has a unit or a limit.
 *
 * @param text what to do, for a person
 * @param unit of the measured value (UCUM), or null
 * @param low the least value allowed, or null
 * @param high the greatest value allowed, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistLine(
        @NotBlank @Size(max = 500) String text,
        @Size(max = 20) String unit,
        @Digits(integer = 12, fraction = 6) BigDecimal low,
        @Digits(integer = 12, fraction = 6) BigDecimal high) {

    /** A line that is ticked. */
    public static ChecklistLine tick(String text) {
        return new ChecklistLine(text, null, null, null);
    }

    /** A line that is measured. */
    public static ChecklistLine measure(String text, String unit, BigDecimal low, BigDecimal high) {
        return new ChecklistLine(text, unit, low, high);
    }
}
