package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad it is to use the product: I may kill or harm seriously, II may harm for a time, III hardly ever harms. */
public enum RecallClass {
    I,
    II,
    III;

    @JsonValue
    public String code() {
        return name();
    }

    /** Reads "Class II" as well as "II"; "Not Yet Classified" and the like is none. */
    static Optional<RecallClass> of(String words) {
        String last =
                words == null ? "" : words.strip().toUpperCase(Locale.ROOT).replace("CLASS ", "");
        return Arrays.stream(values()).filter(one -> one.name().equals(last)).findFirst();
    }

    /** Keeps it in the database by its name. */
    @Converter(autoApply = true)
    static final class Column implements AttributeConverter<RecallClass, String> {

        @Override
        public String convertToDatabaseColumn(RecallClass value) {
            return value == null ? null : value.name();
        }

        @Override
        public RecallClass convertToEntityAttribute(String name) {
            return name == null ? null : valueOf(name);
        }
    }
}
