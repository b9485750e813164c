package org.orderly.location.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps purposes and kinds of passages in the database under their codes. */
final class Codes {

    private Codes() {}

    @Converter(autoApply = true)
    static final class OfPurpose implements AttributeConverter<Purpose, String> {
        @Override
        public String convertToDatabaseColumn(Purpose purpose) {
            return purpose == null ? null : purpose.code();
        }

        @Override
        public Purpose convertToEntityAttribute(String code) {
            return code == null ? null : Purpose.of(code);
        }
    }

    @Converter(autoApply = true)
    static final class OfPassageKind implements AttributeConverter<PassageKind, String> {
        @Override
        public String convertToDatabaseColumn(PassageKind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public PassageKind convertToEntityAttribute(String code) {
            return code == null ? null : PassageKind.of(code);
        }
    }
}
