package org.orderly.maintenance.plans;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.orderly.maintenance.JsonText;

/**
 * Why a device may be maintained otherwise than its maker says (alternate equipment maintenance), as it was assessed and
 * who approved it.
 *
 * @param approvedBy the username of an administrator, or null while nobody has
 */
record Aem(
        List<Score> criteria,
        String rationale,
        String assessedBy,
        Instant assessedAt,
        String approvedBy,
        Instant approvedAt) {

    /**
     * One criterion of the assessment.
     *
     * @param code of the list in {@code maintenance/aem.json}
     * @param points 1 (no concern) to 5 (great concern)
     */
    record Score(String code, int points, String note) {}

    boolean isApproved() {
        return approvedBy != null;
    }

    Aem approved(String by, Instant at) {
        return new Aem(criteria, rationale, assessedBy, assessedAt, by, at);
    }

    Aem notApproved() {
        return new Aem(criteria, rationale, assessedBy, assessedAt, null, null);
    }

    /** Keeps an assessment as JSON. */
    @Converter
    static final class Column implements AttributeConverter<Aem, String> {

        @Override
        public String convertToDatabaseColumn(Aem aem) {
            return aem == null ? null : JsonText.written(aem);
        }

        @Override
        public Aem convertToEntityAttribute(String text) {
            return text == null ? null : JsonText.read(text, new TypeReference<>() {});
        }
    }
}
