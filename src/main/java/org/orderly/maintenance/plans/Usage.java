package org.orderly.maintenance.plans;

import java.time.LocalDate;
import org.orderly.telemetry.SignalDays;

/**
 * What a counter or another signal has shown, day by day.
 *
 * @param value the newest
 * @param day of the newest
 * @param perDay by how much it grew a day on average over the last three months, never less than 0
 */
record Usage(double value, LocalDate day, double perDay, SignalDays days) {

    /** How a device is used is told by its last three months. */
    private static final int RATE_DAYS = 92;

    /** Of these days, or null if there are none. */
    static Usage of(SignalDays days) {
        if (days == null || days.size() == 0) {
            return null;
        }
        int last = days.size() - 1;
        int first = 0;
        while (days.epochDay(first) < days.epochDay(last) - RATE_DAYS) {
            first++;
        }
        int span = days.epochDay(last) - days.epochDay(first);
        double grown = days.last(last) - days.last(first);
        return new Usage(
                days.last(last),
                LocalDate.ofEpochDay(days.epochDay(last)),
                span == 0 ? 0 : Math.max(0, grown / span),
                days);
    }

    /** The value at the end of that day or of the last one known before it; of the first one known if there is none. */
    double at(LocalDate day) {
        double value = days.last(0);
        for (int i = 0; i < days.size() && days.epochDay(i) <= day.toEpochDay(); i++) {
            value = days.last(i);
        }
        return value;
    }

    /** The first day known on which it had reached that value, or null. */
    LocalDate reached(double target) {
        for (int i = 0; i < days.size(); i++) {
            if (days.last(i) >= target) {
                return LocalDate.ofEpochDay(days.epochDay(i));
            }
        }
        return null;
    }
}
