package org.orderly.prediction.serving.shelf;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a bundle does on the shelf. */
public enum Role {
    /** Its risks are the ones people see. */
    CHAMPION,
    /** It scores every device beside the champion, and nobody is told. */
    CHALLENGER,
    /** It could serve, and does not. */
    IDLE,
    /** It cannot serve; its problem says why. */
    REFUSED;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /**
     * The role of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + code + "."));
    }
}
