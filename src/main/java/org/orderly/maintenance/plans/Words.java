package org.orderly.maintenance.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days, spans and numbers inside a sentence. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "6 months", "1 year and 6 months". */
    static String period(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        int days = (int) period.get(ChronoUnit.DAYS);
        if (days % 7 == 0) {
            add(parts, days / 7, "week");
        } else {
            add(parts, days, "day");
        }
        return String.join(" and ", parts);
    }

    /** The same after "every": "6 months", but "year". */
    static String interval(Period period) {
        String words = period(period);
        return words.startsWith("1 ") && !words.contains(" and ") ? words.substring(2) : words;
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(Math.abs(value) >= 100 ? 0 : 2, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static void add(List<String> parts, int count, String thing) {
        if (count != 0) {
            parts.add(counted(count, thing));
        }
    }
}
