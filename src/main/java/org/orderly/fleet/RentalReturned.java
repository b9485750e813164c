package org.orderly.fleet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A unit on hire went back to its supplier. Fired after the commit.
 *
 * @param reference the number of the contract
 * @param from the first day that is paid for
 * @param returnedOn the last day that is paid for
 */
public record RentalReturned(
        long rentalId,
        String reference,
        String classCode,
        String department,
        LocalDate from,
        LocalDate returnedOn,
        BigDecimal ratePerDay,
        String currency) {}
