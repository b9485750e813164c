package org.orderly.location.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two zones are joined: doors and openings on one floor, lifts and stairs between floors. */
public enum PassageKind {
    DOOR,
    OPENING,
    LIFT,
    STAIRS;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** True for lifts and stairs. */
    public boolean betweenFloors() {
        return this == LIFT || this == STAIRS;
    }

    /** The kind of that code, or empty when there is none. */
    public static Optional<PassageKind> find(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException naming the kinds there are, when {@code code} is none of them
     */
    @JsonCreator
    public static PassageKind of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The kind of passage '%s' is unknown; use door, opening, lift or stairs.".formatted(code)));
    }
}
