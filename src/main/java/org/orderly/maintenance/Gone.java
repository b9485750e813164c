package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What an open order can lose. */
public enum Gone {
    DEVICE_RETIRED,
    DEVICE_MISSING,
    /** A unit on hire went back to its supplier. */
    DEVICE_GIVEN_BACK,
    /** Whoever was to do it has left. */
    PERSON_LEFT;

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
    public static Gone of(String code) {
        return Codes.of(values(), code);
    }

    boolean isOfDevice() {
        return this != PERSON_LEFT;
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<Gone, String> {

        @Override
        public String convertToDatabaseColumn(Gone value) {
            return Codes.code(value);
        }

        @Override
        public Gone convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
