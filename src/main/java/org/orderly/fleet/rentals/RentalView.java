package org.orderly.fleet.rentals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rental as it is shown.
 *
 * @param alert why a day is about to be wasted, or null
 * @param daysSoFar the days that are paid for by now, the first and the last included
 * @param acknowledgedBy who said today to have seen the alert, or null
 */
@Schema(name = "Rental", example = """
        {"id":3,"reference":"RC-4711","supplier":"MediRent","classCode":"infusion-pump","className":"Infusion pump",
        "model":"Rivulet 8","serial":"R-220","assetId":null,"department":"ICU","rate":45.00,"currency":"EUR",
        "from":"2026-03-01","dueBack":"2026-03-14","returnedOn":null,"state":"due","alert":{"kind":"due-tomorrow",
        "words":"It has to be back tomorrow.","wastesPerDay":45.00,"currency":"EUR"},"daysSoFar":13,
        "costSoFar":585.00,"acknowledgedBy":null,"version":0}""")
record RentalView(
        long id,
        String reference,
        String supplier,
        String classCode,
        String className,
        String model,
        String serial,
        Long assetId,
        String department,
        BigDecimal rate,
        String currency,
        LocalDate from,
        LocalDate dueBack,
        LocalDate returnedOn,
        RentalState state,
        Alert alert,
        int daysSoFar,
        BigDecimal costSoFar,
        String acknowledgedBy,
        long version) {

    static RentalView of(Rental rental, String className, Alert alert, LocalDate today) {
        int days = rental.hire().days(today);
        BigDecimal rate = plain(rental.rate);
        return new RentalView(
                rental.id,
                rental.reference,
                rental.supplier,
                rental.classCode,
                className,
                rental.model,
                rental.serial,
                rental.assetId,
                rental.department,
                rate,
                rental.currency,
                rental.fromDay,
                rental.dueBack,
                rental.returnedOn,
                RentalState.of(rental, today),
                alert,
                days,
                rate.multiply(BigDecimal.valueOf(days)),
                today.equals(rental.acknowledgedOn) ? rental.acknowledgedBy : null,
                rental.version);
    }

    /** The same amount with two decimals, or as many as it needs. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }
}
