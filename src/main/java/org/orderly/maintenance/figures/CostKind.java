package org.orderly.maintenance.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Yearly costs that no order knows. */
public enum CostKind {
    /** Service contracts with makers and third parties. */
    CONTRACTS,
    /** What was paid outside of contracts by time and materials. */
    TIME_AND_MATERIALS,
    /** Rooms, tools, training, administration. */
    OVERHEAD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Reads a code, whatever its case. */
    @JsonCreator
    static CostKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of "
                        + Arrays.stream(values()).map(CostKind::code).collect(Collectors.joining(", ")) + "."));
    }

    /** Keeps it in the database by its code. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<CostKind, String> {

        @Override
        public String convertToDatabaseColumn(CostKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public CostKind convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
