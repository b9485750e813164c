package org.orderly.security;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a field was and became, either of them null; {@code ["old", "new"]} in JSON. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"before", "after"})
public record Change(Object before, Object after) {

    /** The fields whose values differ, in the order of {@code after}; a field missing on one side counts as null. */
    public static Map<String, Change> between(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        after.forEach((field, value) -> put(changes, field, before.get(field), value));
        before.forEach((field, value) -> {
            if (!after.containsKey(field)) {
                put(changes, field, value, null);
            }
        });
        return changes;
    }

    private static void put(Map<String, Change> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }
}
