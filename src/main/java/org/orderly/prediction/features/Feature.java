package org.orderly.prediction.features;

/**
 * One number of a row.
 *
 * @param name unique in its schema: {@code battery-capacity.trend30}, {@code errors7}
 * @param signal the signal's code, or null for a feature of the device as such
 * @param windowDays how many days it looks back; 0 where the statistic has no window
 * @param limitLow for {@link Statistic#MARGIN}: the low limit in the signal's unit, else null
 * @param limitHigh for {@link Statistic#MARGIN}: the high limit in the signal's unit, else null
 */
public record Feature(
        String name, String signal, Statistic statistic, int windowDays, Double limitLow, Double limitHigh) {

    static Feature of(String signal, Statistic statistic, int windowDays) {
        return new Feature(name(signal, statistic, windowDays), signal, statistic, windowDays, null, null);
    }

    static Feature ofDevice(Statistic statistic, int windowDays) {
        return of(null, statistic, windowDays);
    }

    static Feature margin(String signal, int windowDays, Double limitLow, Double limitHigh) {
        String name = name(signal, Statistic.MARGIN, windowDays);
        return new Feature(name, signal, Statistic.MARGIN, windowDays, limitLow, limitHigh);
    }

    private static String name(String signal, Statistic statistic, int windowDays) {
        return (signal == null ? "" : signal + ".") + statistic.code() + (windowDays == 0 ? "" : windowDays);
    }
}
