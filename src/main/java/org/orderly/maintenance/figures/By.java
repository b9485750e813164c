package org.orderly.maintenance.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.orderly.http.Codes;

/** By what figures are told apart. */
public enum By {
    /** All devices together. */
    ALL,
    CLASS,
    MODEL,
    DEPARTMENT,
    SITE;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static By of(String code) {
        return Codes.of(values(), code);
    }

    /** The group of a device, as addresses and stated costs name it. */
    String key(DeviceFact device) {
        return switch (this) {
            case ALL -> "";
            case CLASS -> device.classCode();
            case MODEL -> device.maker() + " " + device.model();
            case DEPARTMENT -> device.department();
            case SITE -> device.site();
        };
    }

    /** The same in words. */
    String name(DeviceFact device) {
        return switch (this) {
            case ALL -> "All devices";
            case CLASS -> device.className();
            case SITE -> device.site().isEmpty() ? "Never seen" : device.site();
            case MODEL, DEPARTMENT -> key(device);
        };
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<By, String> {

        @Override
        public String convertToDatabaseColumn(By value) {
            return value == null ? null : value.code();
        }

        @Override
        public By convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
