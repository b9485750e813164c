package org.orderly.prediction.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a technician found when looking at a device. */
public enum Outcome {
    /** It had failed, or was about to, in the way that was predicted. */
    CONFIRMED,
    /** There was nothing wrong with it. */
    NO_FAULT,
    /** It had failed, but in another way. */
    OTHER_FAULT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @JsonValue
    public String code() {
        return code;
    }

    /**
     * The outcome of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no outcome " + code + "."));
    }
}
