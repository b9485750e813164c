package org.orderly.assets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody at the bedside can report in two taps. */
public enum ReportKind {
    BROKEN("broken"),
    NOT_THERE("not-there");

    private final String code;

    ReportKind(String code) {
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
    public static ReportKind of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of " + codes() + "."));
    }

    static String codes() {
        return Arrays.stream(values()).map(ReportKind::code).collect(Collectors.joining(", "));
    }
}
