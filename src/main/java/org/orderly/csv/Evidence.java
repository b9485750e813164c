package org.orderly.csv;

import java.util.EnumMap;
import java.util.Map;

/** What the values of a file tell about the one of two styles they are written in. */
final class Evidence<S extends Enum<S>> {

    private final Map<S, Long> only;
    private long either;
    private String column;
    private String value;
    private long line;

    Evidence(Class<S> styles) {
        only = new EnumMap<>(styles);
    }

    /** A value that can be read in this style only. */
    void only(S style) {
        only.merge(style, 1L, Long::sum);
    }

    /** A value that says one thing in one style and another in the other. */
    void either(String column, String value, long line) {
        if (either++ == 0) {
            this.column = column;
            this.value = value;
            this.line = line;
        }
    }

    boolean isNone() {
        return either == 0 && only.isEmpty();
    }

    /**
     * The style of the file, or null if nobody can tell: the values must agree with each other and with what files so
     * separated usually have, or at least one of the two must speak.
     *
     * @param one one of the two styles
     * @param other the other
     * @param usual what files with this separator have, or null
     */
    S decided(S one, S other, S usual) {
        long ones = only.getOrDefault(one, 0L);
        long others = only.getOrDefault(other, 0L);
        S most = ones > others ? one : others > ones ? other : null;
        if (most == null) {
            return usual;
        }
        if (either == 0 || most == usual) {
            return most;
        }
        return usual == null && Math.min(ones, others) == 0 ? most : null;
    }

    /** The column of the first value that can be read in two ways. */
    String column() {
        return column;
    }

    String value() {
        return value;
    }

    long line() {
        return line;
    }

    boolean isEither() {
        return either > 0;
    }
}
