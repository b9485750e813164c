package org.orderly.prediction.serving.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Numbers and units as a person writes them. */
final class Numbers {

    /** Units of UCUM that are not written as they are spoken. */
    private static final Map<String, String> UNITS = Map.of(
            "Cel", "°C",
            "/min", "rpm",
            "mm[Hg]/min", "mmHg/min",
            "uA", "µA",
            "/d", "a day",
            "1", "");

    private Numbers() {}

    /** Whole from 10 on, below it two digits: 8,240; 78; 7.4; 0.045; −3. */
    static String of(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP));
        if (rounded.abs().compareTo(BigDecimal.TEN) >= 0) {
            rounded = BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
        }
        if (rounded.signum() == 0) {
            return "0";
        }
        String text = new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(rounded.abs());
        return rounded.signum() < 0 ? "−" + text : text;
    }

    /** The number with its unit in words: {@code 78 %}, {@code 61 °C}, {@code 5}. */
    static String of(double value, String unit) {
        String spoken = unit(unit);
        return spoken.isEmpty() ? of(value) : of(value) + " " + spoken;
    }

    static String unit(String ucum) {
        return UNITS.getOrDefault(ucum, ucum);
    }

    /** {@code 1 day}, {@code 12 days}, {@code a year}. */
    static String days(int days) {
        return days == 365 ? "a year" : count(days, "day");
    }

    /** {@code no errors}, {@code 1 error}, {@code 1,204 errors}. */
    static String count(double value, String one) {
        long whole = Math.round(value);
        return whole == 0 ? "no " + one + "s" : whole == 1 ? "1 " + one : of(whole) + " " + one + "s";
    }
}
