package org.orderly.prediction.serving.risk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a risk is to be taken. */
public enum Level {
    /** At the class's threshold or above: worth a visit. */
    HIGH,
    /** On the way there. */
    WATCH,
    LOW,
    /** No model for its class, or the device has never told anything. */
    UNKNOWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    static Optional<Level> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /** @param watchShare the share of the threshold from which on a risk is watched */
    static Level of(float risk30, double threshold, double watchShare) {
        if (Float.isNaN(risk30)) {
            return UNKNOWN;
        }
        return risk30 >= threshold ? HIGH : risk30 >= watchShare * threshold ? WATCH : LOW;
    }
}
