package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Codes;

/**
 * Hours of a day of every week, by the clocks of the site.
 *
 * @param to if it is not after {@code from} it is on the day after; midnight is 00:00
 */
@Schema(example = "{\"day\":\"monday\",\"from\":\"08:00\",\"to\":\"16:30\"}")
record Hours(
        @NotNull Day day,

        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,

        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** A day of the week in small letters. */
    public enum Day {
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY;

        @JsonValue
        public String code() {
            return Codes.code(this);
        }

        @JsonCreator
        public static Day of(String code) {
            return Codes.of(values(), code);
        }

        /** The day after. */
        Day next() {
            return valueOf(DayOfWeek.valueOf(name()).plus(1).name());
        }

        boolean is(DayOfWeek other) {
            return name().equals(other.name());
        }
    }

    /** Whether they end on the day after. */
    boolean pastMidnight() {
        return !to.isAfter(from);
    }

    /**
     * When they begin on that date, by the clocks there. A time of the hour that spring leaves out is the moment at which
     * the clocks go forward, and one of the hour that autumn has twice is the first of the two.
     */
    Instant begin(LocalDate date, ZoneId zone) {
        return moment(date.atTime(from), zone);
    }

    /** When they end that begin on that date; not after the beginning if spring leaves all of them out. */
    Instant end(LocalDate date, ZoneId zone) {
        return moment((pastMidnight() ? date.plusDays(1) : date).atTime(to), zone);
    }

    private static Instant moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
