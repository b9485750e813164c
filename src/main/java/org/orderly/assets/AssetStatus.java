package org.orderly.assets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether a device is available to care at all. Where it stands is the location room's business. */
public enum AssetStatus {
    IN_SERVICE("in-service"),
    IN_REPAIR("in-repair"),
    MISSING("missing"),
    RETIRED("retired");

    private final String code;

    AssetStatus(String code) {
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
    public static AssetStatus of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of " + codes() + "."));
    }

    static String codes() {
        return Arrays.stream(values()).map(AssetStatus::code).collect(Collectors.joining(", "));
    }
}
