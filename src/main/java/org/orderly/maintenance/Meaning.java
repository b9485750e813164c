package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What somebody answers for with their signature. */
public enum Meaning {
    /** I did this work. */
    PERFORMED,
    /** I looked at this work, and it is as the order says. */
    VERIFIED;

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
    public static Meaning of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<Meaning, String> {

        @Override
        public String convertToDatabaseColumn(Meaning value) {
            return Codes.code(value);
        }

        @Override
        public Meaning convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
