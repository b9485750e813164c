package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.maintenance.schedule.planning.Span;

/**
 * By which clocks and which holidays somebody works: those of the site where their day begins. It says what a shift is, for
 * the planner and for the board alike.
 *
 * @param site its code, or null before there is one
 * @param holidays date to name
 */
record WorkCalendar(String site, ZoneId zone, Map<LocalDate, String> holidays) {

    /**
     * The shift that begins on that date: no more than was agreed, nothing of a public holiday unless the hours say so.
     * One that would begin on a holiday does not take place, and one that runs into a holiday ends at its midnight.
     */
    List<Span> shift(List<Duty> duties, LocalDate date, Frame frame) {
        List<Span> spans = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.day().is(date.getDayOfWeek()) && (duty.onHolidays() || !holidays.containsKey(date))) {
                Instant end = duty.hours().end(date, zone);
                LocalDate next = date.plusDays(1);
                Instant midnight = next.atStartOfDay(zone).toInstant();
                boolean cut = !duty.onHolidays() && holidays.containsKey(next) && end.isAfter(midnight);
                Span span = new Span(frame.minute(duty.hours().begin(date, zone)), frame.minute(cut ? midnight : end));
                if (span.minutes() > 0) {
                    spans.add(span);
                }
            }
        }
        return Frame.joined(spans);
    }

    LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** When that day is over. */
    Instant endOf(LocalDate day) {
        return day.equals(LocalDate.MAX)
                ? Instant.MAX
                : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The holiday at that time, or null. */
    String holiday(Instant at) {
        return holidays.get(date(at));
    }
}
