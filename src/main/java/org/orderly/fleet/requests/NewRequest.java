package org.orderly.fleet.requests;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a department wants bought, and for which days it needs it.
 *
 * @param price what one unit costs, in the currency; null if nobody knows
 */
@Schema(name = "NewPurchaseRequest", example = """
        {"classCode":"infusion-pump","units":4,"department":"ICU","neededFrom":"2026-03-01","neededTo":"2026-12-31",
        "reason":"Four more beds","price":2450.00,"currency":"EUR"}""")
record NewRequest(
        @NotBlank @Size(max = 40) String classCode,
        @Min(1) @Max(1000) int units,
        @NotBlank @Size(max = 80) String department,
        @NotNull LocalDate neededFrom,
        @NotNull LocalDate neededTo,
        @NotBlank @Size(max = 1000) String reason,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 10, fraction = 4)
        BigDecimal price,

        @Pattern(regexp = "[A-Z]{3}", message = "must be a code such as EUR")
        String currency) {}
