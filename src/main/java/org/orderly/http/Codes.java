package org.orderly.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How constants are written in JSON, in files, in queries and in the database: {@code NO_FAULT} is {@code no-fault}. */
public final class Codes {

    private Codes() {}

    public static String code(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value of this code, whatever its case; null for null.
     *
     * @throws IllegalArgumentException naming the codes there are
     */
    public static <E extends Enum<E>> E of(E[] values, String code) {
        if (code == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> code(value).equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Write one of "
                        + Arrays.stream(values).map(Codes::code).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The value of a query parameter; null if it is not given.
     *
     * @throws Problem 400 naming the codes there are
     */
    public static <E extends Enum<E>> E query(String name, String text, Function<String, E> of) {
        try {
            return text == null || text.isBlank() ? null : of.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(name + ": " + e.getMessage());
        }
    }
}
