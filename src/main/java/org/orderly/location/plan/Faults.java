package org.orderly.location.plan;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.orderly.http.Problems;

/** Gathers what is wrong with a drawing, so that its author sees all of it at once. */
final class Faults {

    private static final int MOST = 100;

    /** One thing that is wrong; {@code field} is where in the request ("features[12]"). */
    record Violation(String field, String message) {}

    private final List<Violation> first = new ArrayList<>();
    private int count;

    @FormatMethod
    void add(String field, @FormatString String message, Object... values) {
        count++;
        if (first.size() < MOST) {
            first.add(new Violation(field, message.formatted(values)));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** The value, or null after noting why there is none: as "The zone A: " and the message of what was thrown. */
    <T> T noting(String field, String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            add(field, "%s: %s", what, wrong.getMessage());
            return null;
        }
    }

    /**
     * Lets pass when nothing is wrong.
     *
     * @throws org.orderly.http.Problem 422 with the first hundred violations
     */
    void refuseIfAny() {
        if (count == 0) {
            return;
        }
        String detail = first.get(0).message();
        if (count > 1) {
            detail += " (And %d more.)".formatted(count - 1);
        }
        throw Problems.problem(422, "Does not fit", detail).with("violations", first);
    }

    List<Violation> all() {
        return first;
    }
}
