package org.orderly.fleet.rentals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.orderly.http.Codes;

/** How far a rental is. */
public enum RentalState {
    RUNNING,
    /** It has to be back today or tomorrow. */
    DUE,
    OVERDUE,
    RETURNED;

    /** How it is written in JSON. */
    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    /**
     * Reads a code, whatever its case.
     *
     * @throws IllegalArgumentException naming the codes there are
     */
    @JsonCreator
    public static RentalState of(String code) {
        return Codes.of(values(), code);
    }

    static RentalState of(Rental rental, LocalDate today) {
        if (!rental.runs()) {
            return RETURNED;
        }
        if (rental.dueBack.isBefore(today)) {
            return OVERDUE;
        }
        return rental.dueBack.isAfter(today.plusDays(1)) ? RUNNING : DUE;
    }
}
