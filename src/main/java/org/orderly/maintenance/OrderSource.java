package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** Who or what asked for the work. */
public enum OrderSource {
    /** Somebody at the bedside, who is signed in. */
    NURSE_REPORT,
    /** Somebody who scanned the code on the device. */
    QR,
    /** Somebody of the team. */
    PERSON,
    /** The prediction of a failure. */
    RISK,
    PLAN,
    RECALL,
    /** The system that was used before: it was closed there. */
    EARLIER_SYSTEM,
    /** A line of another order's checklist that was out of its limits. */
    CHECKLIST;

    /** How it is written in JSON and in the database. */
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
    public static OrderSource of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<OrderSource, String> {

        @Override
        public String convertToDatabaseColumn(OrderSource value) {
            return Codes.code(value);
        }

        @Override
        public OrderSource convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
