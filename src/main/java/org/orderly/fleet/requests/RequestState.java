package org.orderly.fleet.requests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** How far a purchase request is. */
public enum RequestState {
    REQUESTED,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    BOUGHT;

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
    public static RequestState of(String code) {
        return Codes.of(values(), code);
    }

    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<RequestState, String> {

        @Override
        public String convertToDatabaseColumn(RequestState value) {
            return Codes.code(value);
        }

        @Override
        public RequestState convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
