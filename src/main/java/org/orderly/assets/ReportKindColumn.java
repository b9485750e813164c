package org.orderly.assets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link ReportKind} in the database by its code. */
@Converter(autoApply = true)
final class ReportKindColumn implements AttributeConverter<ReportKind, String> {

    @Override
    public String convertToDatabaseColumn(ReportKind value) {
        return value == null ? null : value.code();
    }

    @Override
    public ReportKind convertToEntityAttribute(String code) {
        return code == null ? null : ReportKind.of(code);
    }
}
