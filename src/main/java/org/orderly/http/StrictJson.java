package org.orderly.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one rule for JSON at every door: a field is there once, a value is of the kind that is meant and is never turned
 * into it (a fraction is no whole number, {@code "5"} is no number, 0 is not false), a list holds no null, and nothing
 * follows the end. A field that is null is the same as one that is left out, and a field nobody knows is passed over.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** What each kind of value may be written as. */
    private static final Map<LogicalType, Set<CoercionInputShape>> WRITTEN_AS = Map.of(
            LogicalType.Integer, Set.of(CoercionInputShape.Integer, CoercionInputShape.String),
            LogicalType.Float, Set.of(CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Boolean, Set.of(CoercionInputShape.Boolean),
            LogicalType.Textual, Set.of(CoercionInputShape.String),
            LogicalType.Enum, Set.of(CoercionInputShape.String),
            LogicalType.DateTime, Set.of(CoercionInputShape.String));

    /** After everybody else, so that what is registered here counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        WRITTEN_AS.forEach((kind, shapes) -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                if (!shapes.contains(shape)) {
                    json.coercionConfigFor(kind).setCoercion(shape, CoercionAction.Fail);
                }
            }
        });
        for (Class<?> list : List.of(List.class, Set.class, Collection.class)) {
            json.configOverride(list).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        json.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new StrictValues.OfText())
                .addDeserializer(Double.class, new StrictValues.OfNumber(null))
                .addDeserializer(double.class, new StrictValues.OfNumber(0.0))
                .addDeserializer(BigDecimal.class, new StrictValues.OfDecimal())
                .addDeserializer(Instant.class, new StrictValues.OfTime()));
    }
}
