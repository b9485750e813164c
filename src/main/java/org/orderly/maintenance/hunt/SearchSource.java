package org.orderly.maintenance.hunt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** Who missed the device. */
public enum SearchSource {
    /** Somebody of the team, on the hunt. */
    HUNT,
    /** Somebody at the bedside. */
    NURSE_REPORT,
    /** Somebody of the team who searches without an order. */
    PERSON;

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
    public static SearchSource of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<SearchSource, String> {

        @Override
        public String convertToDatabaseColumn(SearchSource value) {
            return Codes.code(value);
        }

        @Override
        public SearchSource convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
