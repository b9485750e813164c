package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** Why a device is out of service. */
public enum DowntimeReason {
    BROKEN,
    UNDER_MAINTENANCE,
    WAITING_FOR_PARTS,
    WAITING_FOR_VENDOR,
    RECALLED,
    SAFETY_CHECK,
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
    public static DowntimeReason of(String code) {
        return Codes.of(values(), code);
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<DowntimeReason, String> {

        @Override
        public String convertToDatabaseColumn(DowntimeReason value) {
            return Codes.code(value);
        }

        @Override
        public DowntimeReason convertToEntityAttribute(String code) {
            return of(code);
        }
    }
}
