package org.orderly.location.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a zone is for; written in lower case with hyphens ({@code clean-utility}). */
public enum Purpose {
    PATIENT_ROOM,
    CLEAN_UTILITY,
    SOILED_UTILITY,
    STORAGE,
    CORRIDOR,
    WORKSHOP,
    OPERATING_ROOM,
    IMAGING,
    EMERGENCY,
    NURSE_STATION,
    WAITING,
    OFFICE,
    EXIT,
    LIFT,
    STAIRS,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String code() {
        return code;
    }

    /** The purpose of that code, or empty when there is none. */
    public static Optional<Purpose> find(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException naming the codes there are, when {@code code} is none of them
     */
    @JsonCreator
    public static Purpose of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(unknown(code)));
    }

    static String unknown(String code) {
        return "The purpose '%s' is unknown; use one of %s."
                .formatted(code, Arrays.stream(values()).map(Purpose::code).collect(Collectors.joining(", ")));
    }
}
