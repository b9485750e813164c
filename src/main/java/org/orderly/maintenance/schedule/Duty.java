package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of a day of every week in which somebody works, by the clocks of their site.
 *
 * @param to if it is not after {@code from} it is on the day after; midnight is 00:00
 * @param onHolidays whether they work these hours on public holidays too, or are on call then
 */
@Schema(
        name = "WorkingHours",
        example = "{\"day\":\"monday\",\"from\":\"22:00\",\"to\":\"06:00\",\"onHolidays\":false}")
record Duty(
        @NotNull Hours.Day day,

        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,

        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to,

        boolean onHolidays) {

    Hours hours() {
        return new Hours(day, from, to);
    }
}
