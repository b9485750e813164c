package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days on which work may fall: of these months, and of these days of the week; all if there are none.
 *
 * @param months 1 to 12
 * @param weekdays in lower case, such as {@code saturday}
 */
record Season(List<Integer> months, List<String> weekdays) {

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** A year, and some days so that every month has come by with every day of the week. */
    private static final int LONGEST_WAIT = 400;

    Season {
        months =
                months == null ? List.of() : months.stream().distinct().sorted().toList();
        weekdays = weekdays == null
                ? List.of()
                : weekdays.stream()
                        .map(day -> day.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        if (months.stream().anyMatch(month -> month < 1 || month > 12)) {
            throw new IllegalArgumentException("months: write numbers from 1 to 12.");
        }
        if (!WEEKDAYS.containsAll(weekdays)) {
            throw new IllegalArgumentException("weekdays: write some of " + String.join(", ", WEEKDAYS) + ".");
        }
    }

    boolean allows(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && (weekdays.isEmpty()
                        || weekdays.contains(WEEKDAYS.get(day.getDayOfWeek().getValue() - 1)));
    }

    /**
     * When something falls due that would be due on that day: then, if the day is allowed; otherwise on the last allowed
     * day before it that is still in the window; otherwise on the first allowed day after it. Its window ends on allowed
     * days too.
     */
    DueDays fit(LocalDate nominal, int window) {
        LocalDate due = earlier(nominal, window).findFirst().orElseGet(() -> first(later(nominal, LONGEST_WAIT)));
        return new DueDays(due, last(earlier(due, window)), last(later(due, window)));
    }

    /** The first allowed day from that day on, with the window that begins on it. */
    DueDays from(LocalDate day, int window) {
        LocalDate due = first(later(day, LONGEST_WAIT));
        return new DueDays(due, due, last(later(due, window)));
    }

    private Stream<LocalDate> earlier(LocalDate day, int most) {
        return Stream.iterate(day, before -> before.minusDays(1))
                .limit(most + 1L)
                .filter(allowed());
    }

    private Stream<LocalDate> later(LocalDate day, int most) {
        return Stream.iterate(day, after -> after.plusDays(1)).limit(most + 1L).filter(allowed());
    }

    private Predicate<LocalDate> allowed() {
        return this::allows;
    }

    private static LocalDate first(Stream<LocalDate> days) {
        return days.findFirst().orElseThrow(() -> new IllegalArgumentException("No day of a year is allowed."));
    }

    private static LocalDate last(Stream<LocalDate> days) {
        return days.reduce((one, next) -> next).orElseThrow();
    }
}
