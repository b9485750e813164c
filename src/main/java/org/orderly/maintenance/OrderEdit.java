package org.orderly.maintenance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * What an order says: all of it is replaced.
 *
 * @param priority 1 to 4; another one than before needs priorityWhy
 * @param why the reason of the change, for the history
 */
@Schema(example = """
        {"title":"Does not charge","description":"Only on mains","dueAt":"2026-03-02T14:00:00Z","earliestAt":null,
        "estimatedMinutes":45,"skill":"infusion","priority":1,"priorityWhy":"Transport at noon","failureCode":null,
        "cause":null,"resolution":null,"why":"Called by the ward"}""")
record OrderEdit(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 4000) String description,
        Instant dueAt,
        Instant earliestAt,
        @Min(1) @Max(100_000) int estimatedMinutes,
        @Size(max = 40) String skill,
        @Min(1) @Max(4) int priority,
        @Size(max = 500) String priorityWhy,
        @Size(max = 64) String failureCode,
        @Size(max = 1000) String cause,
        @Size(max = 4000) String resolution,
        @Size(max = 1000) String why) {

    /** @throws Problem 400 if the priority is another one without a reason */
    void into(WorkOrder order) {
        if (priority != order.priority) {
            if (!OrderFilter.isGiven(priorityWhy)) {
                throw Problems.badRequest("priorityWhy: say why it has another priority than the computed one.");
            }
            order.priorityWhy = priorityWhy;
        }
        order.title = title.strip();
        order.description = description;
        order.dueAt = dueAt;
        order.earliestAt = earliestAt;
        order.estimatedMinutes = estimatedMinutes;
        order.skill = skill;
        order.priority = priority;
        order.failureCode = failureCode;
        order.cause = cause;
        order.resolution = resolution;
    }
}
