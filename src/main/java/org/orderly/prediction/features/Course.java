package org.orderly.prediction.features;

import java.util.Arrays;
import org.orderly.telemetry.SignalDays;

/** The days of one signal that had ended before a moment, as far back as is remembered. */
final class Course {

    private static final double WEEK = 7;

    private final SignalDays days;
    private final int today;
    private final int memoryDays;
    private final int oldest;
    private final int end;

    /** @param today the day (epoch, UTC) of the moment; it and later days are not looked at */
    Course(SignalDays days, int today, int memoryDays) {
        this.days = days;
        this.today = today;
        this.memoryDays = memoryDays;
        this.oldest = days.firstFrom(today - memoryDays);
        this.end = days.firstFrom(today);
    }

    double of(Feature feature, int lastRepairDay) {
        int window = feature.windowDays();
        int from = days.firstFrom(today - Math.min(window, memoryDays));
        return switch (feature.statistic()) {
            case LAST -> from < end ? days.last(end - 1) : Double.NaN;
            case MEAN -> mean(from, end);
            case TREND -> slope(from) * WEEK;
            case CHANGE -> mean(from, end) - mean(days.firstFrom(today - Math.min(4 * window, memoryDays)), from);
            case DRIFT -> mean(from, end) - medianOfAll();
            case VOLATILITY -> deviation(from);
            case MAX -> highest(from);
            case MIN -> lowest(from);
            case MARGIN -> margin(mean(from, end), feature.limitLow(), feature.limitHigh());
            case COVERAGE -> end - from;
            case SILENCE -> oldest < end ? today - 1 - days.epochDay(end - 1) : memoryDays;
            case USE -> growth(from) / span(from);
            case USE_SINCE_REPAIR -> growth(Math.max(oldest, days.firstFrom(lastRepairDay)));
            default -> throw new IllegalArgumentException(feature.name() + " is not of a signal.");
        };
    }

    private double mean(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += days.mean(i);
        }
        return from < to ? sum / (to - from) : Double.NaN;
    }

    private double deviation(int from) {
        double mean = mean(from, end);
        double squares = 0;
        for (int i = from; i < end; i++) {
            squares += (days.mean(i) - mean) * (days.mean(i) - mean);
        }
        return end - from < 2 ? Double.NaN : Math.sqrt(squares / (end - from - 1));
    }

    private double highest(int from) {
        double highest = from < end ? Double.NEGATIVE_INFINITY : Double.NaN;
        for (int i = from; i < end; i++) {
            highest = Math.max(highest, days.max(i));
        }
        return highest;
    }

    private double lowest(int from) {
        double lowest = from < end ? Double.POSITIVE_INFINITY : Double.NaN;
        for (int i = from; i < end; i++) {
            lowest = Math.min(lowest, days.min(i));
        }
        return lowest;
    }

    private double medianOfAll() {
        double[] means = new double[end - oldest];
        for (int i = oldest; i < end; i++) {
            means[i - oldest] = days.mean(i);
        }
        return median(means);
    }

    /** A day, after Theil (1950) and Sen (1968). */
    private double slope(int from) {
        int size = end - from;
        double[] slopes = new double[size * (size - 1) / 2];
        int filled = 0;
        for (int i = from; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                slopes[filled++] = (days.mean(j) - days.mean(i)) / (days.epochDay(j) - days.epochDay(i));
            }
        }
        return median(slopes);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static double margin(double value, Double low, Double high) {
        double above = low == null ? Double.POSITIVE_INFINITY : value - low;
        double below = high == null ? Double.POSITIVE_INFINITY : high - value;
        return Math.min(above, below);
    }

    /** What the counter grew; a counter that fell began anew and counts from there. */
    private double growth(int from) {
        double sum = 0;
        for (int i = from + 1; i < end; i++) {
            float step = days.last(i) - days.last(i - 1);
            sum += step >= 0 ? step : days.last(i);
        }
        return end - from < 2 ? Double.NaN : sum;
    }

    private double span(int from) {
        return end - from < 2 ? Double.NaN : days.epochDay(end - 1) - days.epochDay(from);
    }
}
