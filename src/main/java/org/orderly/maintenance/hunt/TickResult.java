package org.orderly.maintenance.hunt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What somebody says who went to a device. */
public enum TickResult {
    /** It is there; the work comes later. */
    FOUND,
    DONE_ON_THE_SPOT,
    /** It is not where the map says. */
    NOT_FOUND,
    /** A patient has it. */
    IN_USE;

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
    public static TickResult of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<TickResult, String> {

        @Override
        public String convertToDatabaseColumn(TickResult value) {
            return Codes.code(value);
        }

        @Override
        public TickResult convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
