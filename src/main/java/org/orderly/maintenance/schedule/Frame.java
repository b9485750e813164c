package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.orderly.maintenance.schedule.planning.Span;

/**
 * Some days of a site as minutes: minute 0 is the first midnight, and a day that loses or gains an hour has 23 or 25 of
 * them. Half-hours on the site's clocks are multiples of 30 because they are counted from its own midnight.
 */
record Frame(LocalDate from, int days, ZoneId zone) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    int minute(Instant at) {
        long minutes = Math.floorDiv(at.getEpochSecond() - start(from).getEpochSecond(), 60L);
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, minutes));
    }

    Instant at(int minute) {
        return start(from).plusSeconds(60L * minute);
    }

    Instant start() {
        return start(from);
    }

    Instant end() {
        return start(from.plusDays(days));
    }

    LocalDate lastDay() {
        return from.plusDays(days - 1L);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** A time in words, by the clocks of the site. */
    String words(Instant at) {
        return WORDS.format(at.atZone(zone));
    }

    /**
     * These hours wherever they fall from the day before the first until the day after the last, on which work that began
     * on the last may end; those that touch are one.
     */
    List<Span> spans(List<Hours> hours) {
        List<Span> spans = new ArrayList<>();
        for (int day = -1; day <= days; day++) {
            spans.addAll(spans(hours, from.plusDays(day)));
        }
        return joined(spans);
    }

    /** Those that begin on that day. */
    List<Span> spans(List<Hours> hours, LocalDate day) {
        return joined(hours.stream()
                .filter(part -> part.day().is(day.getDayOfWeek()))
                .map(part -> span(part, day))
                .filter(span -> span.minutes() > 0)
                .toList());
    }

    private Span span(Hours part, LocalDate day) {
        return new Span(minute(part.begin(day, zone)), minute(part.end(day, zone)));
    }

    /** In order, and those that touch as one. */
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.from() <= last.until()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.until(), span.until())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
