package org.orderly.maintenance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.schedule.planning.Span;

/** Berlin's clocks went forward at 2:00 on 29 March 2026 and back at 3:00 on 25 October 2026. */
class FrameTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void on_the_day_that_loses_an_hour_eight_in_the_morning_is_seven_hours_after_midnight() {
        Frame frame = new Frame(LocalDate.of(2026, 3, 29), 1, BERLIN);
        List<Span> hours = frame.spans(List.of(hours(Hours.Day.SUNDAY, "08:00", "16:00")), frame.from());
        assertThat(hours).containsExactly(new Span(7 * 60, 15 * 60));
        assertThat(frame.at(7 * 60)).isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    void on_the_day_that_gains_an_hour_it_is_nine() {
        Frame frame = new Frame(LocalDate.of(2026, 10, 25), 1, BERLIN);
        List<Span> hours = frame.spans(List.of(hours(Hours.Day.SUNDAY, "08:00", "16:00")), frame.from());
        assertThat(hours).containsExactly(new Span(9 * 60, 17 * 60));
        assertThat(frame.at(9 * 60)).isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void a_night_shift_lasts_an_hour_less_when_the_clocks_go_forward() {
        Frame frame = new Frame(LocalDate.of(2026, 3, 28), 1, BERLIN);
        assertThat(frame.spans(List.of(hours(Hours.Day.SATURDAY, "22:00", "06:00")), frame.from()))
                .containsExactly(new Span(22 * 60, 29 * 60));
    }

    @Test
    void hours_that_touch_at_midnight_are_one_span() {
        Frame frame = new Frame(LocalDate.of(2026, 3, 7), 2, BERLIN);
        List<Hours> weekend =
                List.of(hours(Hours.Day.SATURDAY, "00:00", "00:00"), hours(Hours.Day.SUNDAY, "00:00", "00:00"));
        assertThat(frame.spans(weekend)).containsExactly(new Span(0, 48 * 60));
    }

    @Test
    void a_day_ends_at_the_midnight_of_the_site_and_not_of_london() {
        Frame frame = new Frame(LocalDate.of(2026, 7, 1), 1, BERLIN);
        assertThat(frame.start()).isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(frame.end()).isEqualTo(Instant.parse("2026-07-01T22:00:00Z"));
        assertThat(frame.words(frame.start())).isEqualTo("Wed 1 Jul 00:00");
    }

    @Test
    void imaging_can_be_had_at_night_and_at_the_weekend() {
        Frame frame = new Frame(LocalDate.of(2026, 3, 6), 3, BERLIN);
        assertThat(frame.spans(DeviceHours.ofClass("mri")))
                .containsExactly(new Span(-6 * 60, 7 * 60), new Span(18 * 60, 72 * 60), new Span(90 * 60, 103 * 60));
        assertThat(DeviceHours.ofClass("infusion-pump")).isEmpty();
    }

    private static Hours hours(Hours.Day day, String from, String to) {
        return new Hours(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
