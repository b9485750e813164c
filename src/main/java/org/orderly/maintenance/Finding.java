package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What the work found; said when it is done. */
public enum Finding {
    /** What was reported, predicted or planned for: it is as it was said to be. */
    CONFIRMED,
    /** Nothing is wrong with the device. */
    NO_FAULT,
    /** Something else was wrong. */
    OTHER_FAULT,
    /** The device is fine, it was used wrongly. */
    USE_ERROR,
    /** Nobody had noticed, the inspection did. */
    HIDDEN_FAILURE;

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
    public static Finding of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<Finding, String> {

        @Override
        public String convertToDatabaseColumn(Finding value) {
            return Codes.code(value);
        }

        @Override
        public Finding convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
