package org.orderly.assets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an {@link AssetStatus} in the database by its code. */
@Converter(autoApply = true)
final class AssetStatusColumn implements AttributeConverter<AssetStatus, String> {

    @Override
    public String convertToDatabaseColumn(AssetStatus value) {
        return value == null ? null : value.code();
    }

    @Override
    public AssetStatus convertToEntityAttribute(String code) {
        return code == null ? null : AssetStatus.of(code);
    }
}
