package org.orderly.fleet.leaving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** What became of a device in an exit. */
public enum EgressState {
    /** It stands there now. */
    OPEN,
    /** It just went through. */
    PASSED,
    /** It is back in the house. */
    STOPPED,
    /** Nobody has heard of it since. */
    GONE,
    /** Pings that came late tell that it was not there. */
    MISTAKEN;

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
    public static EgressState of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<EgressState, String> {

        @Override
        public String convertToDatabaseColumn(EgressState value) {
            return Codes.code(value);
        }

        @Override
        public EgressState convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
