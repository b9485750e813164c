package org.orderly.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * One reason why an order is as urgent as it is.
 *
 * @param part criticality, service, risk or context
 * @param points what it adds
 * @param words what it says, for a person
 */
record PriorityPart(String part, int points, String words) {

    /** Keeps the reasons of an order as JSON. */
    @Converter
    static final class Column implements AttributeConverter<List<PriorityPart>, String> {

        @Override
        public String convertToDatabaseColumn(List<PriorityPart> parts) {
            return JsonText.written(parts);
        }

        @Override
        public List<PriorityPart> convertToEntityAttribute(String text) {
            return JsonText.read(text, new TypeReference<>() {});
        }
    }
}
