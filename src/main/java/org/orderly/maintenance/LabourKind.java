package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What time was spent on. */
public enum LabourKind {
    /** At the device, or at the bench. */
    BENCH,
    /** On the way to the device, or looking for it. */
    TRAVEL,
    OTHER;

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
    public static LabourKind of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<LabourKind, String> {

        @Override
        public String convertToDatabaseColumn(LabourKind value) {
            return Codes.code(value);
        }

        @Override
        public LabourKind convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
