package org.orderly.assets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a patient loses when the device fails. */
public enum Criticality {
    LIFE_SUPPORT("life-support"),
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    private final String code;

    Criticality(String code) {
        this.code = code;
    }

    /** How it is written in JSON, in files and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * Reads a code, whatever its case.
     *
     * @throws IllegalArgumentException naming the codes there are
     */
    @JsonCreator
    public static Criticality of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of " + codes() + "."));
    }

    static String codes() {
        return Arrays.stream(values()).map(Criticality::code).collect(Collectors.joining(", "));
    }
}
