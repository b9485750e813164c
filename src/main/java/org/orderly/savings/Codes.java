package org.orderly.savings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How constants are written in JSON, in files and in the database: in lower case, with hyphens. */
public final class Codes {

    private Codes() {}

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of a code.
     *
     * @throws IllegalArgumentException naming the codes there are
     */
    public static <E extends Enum<E>> E of(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> code(value).equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of "
                        + Arrays.stream(values).map(Codes::code).collect(Collectors.joining(", ")) + "."));
    }
}
