package org.orderly.savings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A need for equipment that was met without renting or buying: a unit of a class, in a department, on each of these days.
 *
 * @param department whose need, or null: anybody's
 * @param need which of several needs at once ("REQ-12/1"), or null: all of them
 * @param to the last day, included
 */
public record Demand(
        @NotBlank @Size(max = 60) String classCode,
        @Size(max = 80) String department,
        @Size(max = 80) String need,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {

    /** Whether both have a demand-day in common. */
    boolean meets(Demand other) {
        return classCode.equals(other.classCode)
                && same(department, other.department)
                && same(need, other.need)
                && !from.isAfter(other.to)
                && !other.from.isAfter(to);
    }

    private static boolean same(String one, String other) {
        return one == null || other == null || one.equals(other);
    }
}
