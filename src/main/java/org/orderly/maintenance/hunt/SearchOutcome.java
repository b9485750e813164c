package org.orderly.maintenance.hunt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** How a search ended. */
public enum SearchOutcome {
    /** Somebody found it. */
    FOUND,
    /** The location system saw it again. */
    SEEN_AGAIN,
    /** Nobody searches for it any longer. */
    GIVEN_UP;

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
    public static SearchOutcome of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<SearchOutcome, String> {

        @Override
        public String convertToDatabaseColumn(SearchOutcome value) {
            return Codes.code(value);
        }

        @Override
        public SearchOutcome convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
