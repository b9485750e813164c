package org.orderly.savings;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure of the time before, as somebody enters it.
 *
 * @param key a class code, a department or a site's code; left out for all devices
 * @param unit UCUM, with the currency's code for money: {@code 1/a}, {@code EUR}, {@code EUR/d}
 * @param from the first day on which it was observed
 * @param to the last day
 * @param source the document that says so
 * @param observed how it was observed, such as by watching or from the books
 */
@Schema(name = "NewBaseline", example = """
        {"figure":"loss-rate","scope":"class","key":"infusion-pump","value":0.118,"unit":"1/a","from":"2024-01-01",
        "to":"2025-12-31","source":"Write-offs 2024-2025, inventory report 7","observed":"Books","approvedBy":"M. Keller",
        "approvedOn":"2026-02-01"}""")
record NewBaseline(
        @NotNull Figure figure,
        @NotNull Scope scope,
        @Size(max = 80) String key,

        @NotNull @DecimalMin("0") @Digits(integer = 14, fraction = 8)
        BigDecimal value,

        @NotBlank @Size(max = 20) String unit,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotBlank @Size(max = 400) String source,
        @Size(max = 400) String observed,
        @NotBlank @Size(max = 80) String approvedBy,
        @NotNull LocalDate approvedOn) {

    /** The key as it is kept. */
    String plainKey() {
        return scope == Scope.ALL || key == null ? "" : key.strip();
    }
}
