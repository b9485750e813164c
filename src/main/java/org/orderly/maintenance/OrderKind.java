package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** Why somebody goes to a device. */
public enum OrderKind {
    /** It is broken. */
    CORRECTIVE,
    /** A plan says so: preventive maintenance. */
    PLANNED,
    /** It is likely to fail soon. */
    PREDICTIVE,
    RECALL,
    INCOMING_INSPECTION,
    ELECTRICAL_SAFETY;

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
    public static OrderKind of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<OrderKind, String> {

        @Override
        public String convertToDatabaseColumn(OrderKind value) {
            return Codes.code(value);
        }

        @Override
        public OrderKind convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
