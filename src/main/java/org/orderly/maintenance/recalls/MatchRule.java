package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** By what a device was recognised in a recall, the surest first; only the first that applies is told. */
public enum MatchRule {
    /** The recall names its serial number. */
    SERIAL,
    /** The recall names the device identifier of its UDI: this product, whichever unit. */
    UDI_DI,
    /** The recalling firm is its maker, and the recall names its model. */
    MODEL_AND_MAKER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<MatchRule, String> {

        @Override
        public String convertToDatabaseColumn(MatchRule value) {
            return value == null ? null : value.code();
        }

        @Override
        public MatchRule convertToEntityAttribute(String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
