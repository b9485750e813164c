package org.orderly.fleet.levels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** How far a refill is. */
public enum RefillState {
    OPEN,
    /** Somebody is on the way with it. */
    TAKEN,
    DONE,
    CANCELLED;

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
    public static RefillState of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<RefillState, String> {

        @Override
        public String convertToDatabaseColumn(RefillState value) {
            return Codes.code(value);
        }

        @Override
        public RefillState convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
