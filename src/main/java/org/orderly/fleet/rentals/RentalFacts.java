package org.orderly.fleet.rentals;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Problems;
import org.orderly.identity.Key;

/**
 * What the contract of a rental says.
 *
 * @param reference the number of the contract
 * @param assetId the unit in the register, if it was registered and wears a tag
 * @param rate what a day costs, in the currency
 * @param from the first day that is paid for
 * @param dueBack the last day that was agreed on
 */
@Schema(name = "RentalFacts", example = """
        {"reference":"RC-4711","supplier":"MediRent","classCode":"infusion-pump","model":"Rivulet 8","serial":"R-220",
        "assetId":null,"department":"ICU","rate":45.00,"currency":"EUR","from":"2026-03-01","dueBack":"2026-03-14"}""")
record RentalFacts(
        @NotBlank @Size(max = 80) String reference,
        @NotBlank @Size(max = 120) String supplier,
        @NotBlank @Size(max = 40) String classCode,
        @Size(max = 120) String model,
        @Size(max = 60) String serial,
        Long assetId,
        @NotBlank @Size(max = 80) String department,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 10, fraction = 4)
        BigDecimal rate,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a code such as EUR")
        String currency,

        @NotNull LocalDate from,
        @NotNull LocalDate dueBack) {

    /** @throws org.orderly.http.Problem 400 if it ends before it begins */
    void check() {
        if (dueBack.isBefore(from)) {
            throw Problems.badRequest("dueBack: it cannot be due back before it begins.");
        }
    }

    void into(Rental rental, String ofClass, String owner) {
        rental.reference = Key.trimmed(reference);
        rental.supplier = Key.trimmed(supplier);
        rental.classCode = ofClass;
        rental.model = model;
        rental.serial = serial;
        rental.assetId = assetId;
        rental.department = owner;
        rental.rate = rate;
        rental.currency = currency;
        rental.fromDay = from;
        rental.dueBack = dueBack;
    }

    /** What the audit trail compares. */
    static Map<String, String> texts(Rental rental) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("reference", rental.reference);
        texts.put("supplier", rental.supplier);
        texts.put("class", rental.classCode);
        texts.put("model", rental.model);
        texts.put("serial", rental.serial);
        texts.put("asset", rental.assetId == null ? null : String.valueOf(rental.assetId));
        texts.put("department", rental.department);
        texts.put("rate", rental.rate.stripTrailingZeros().toPlainString() + " " + rental.currency);
        texts.put("from", String.valueOf(rental.fromDay));
        texts.put("dueBack", String.valueOf(rental.dueBack));
        return texts;
    }
}
