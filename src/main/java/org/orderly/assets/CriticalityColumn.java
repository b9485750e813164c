package org.orderly.assets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Criticality} in the database by its code. */
@Converter(autoApply = true)
final class CriticalityColumn implements AttributeConverter<Criticality, String> {

    @Override
    public String convertToDatabaseColumn(Criticality value) {
        return value == null ? null : value.code();
    }

    @Override
    public Criticality convertToEntityAttribute(String code) {
        return code == null ? null : Criticality.of(code);
    }
}
