package org.orderly.prediction.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orderly.telemetry.Harm;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;
import org.orderly.telemetry.SignalKind;

/**
 * Which features a row of a class of devices has, and in which order.
 *
 * @param version of the way the numbers are computed; rows of different versions do not compare
 * @param memoryDays nothing older counts, so that a history that reaches further back makes the same row
 */
public record FeatureSchema(String classCode, int version, int memoryDays, List<Feature> features) {

    /** The way this code computes features. Raise it when a number would come out differently. */
    public static final int VERSION = 1;

    /** A history handed to {@link Features} should reach back this many days. */
    public static final int MEMORY_DAYS = 400;

    private static final int YEAR = 365;

    public FeatureSchema {
        features = List.copyOf(features);
    }

    public int size() {
        return features.size();
    }

    /** The same without the features that are not wanted. */
    public FeatureSchema only(Predicate<Feature> wanted) {
        return new FeatureSchema(
                classCode, version, memoryDays, features.stream().filter(wanted).toList());
    }

    /**
     * The schema of a class: its signals from the catalogue; a class or signal unknown to it as it comes, without
     * limits.
     *
     * @param seen the signals there are readings of; others make no feature
     */
    public static FeatureSchema of(String classCode, Set<String> seen, SignalCatalogue catalogue, Windows windows) {
        List<Feature> features = new ArrayList<>();
        for (String code : seen.stream().sorted().toList()) {
            Signal signal = catalogue.signal(classCode, code).orElse(null);
            features.addAll(
                    signal != null && signal.kind() == SignalKind.COUNTER
                            ? ofCounter(code, windows)
                            : ofGauge(code, signal, windows));
        }
        features.addAll(ofDevice(windows));
        return new FeatureSchema(classCode, VERSION, MEMORY_DAYS, features);
    }

    private static List<Feature> ofGauge(String code, Signal signal, Windows windows) {
        Harm harm = signal == null ? Harm.BOTH : signal.harm();
        int recent = windows.shortDays();
        int month = windows.longDays();
        List<Feature> features = new ArrayList<>(List.of(
                Feature.of(code, Statistic.LAST, month),
                Feature.of(code, Statistic.MEAN, recent),
                Feature.of(code, Statistic.TREND, month),
                Feature.of(code, Statistic.CHANGE, recent),
                Feature.of(code, Statistic.DRIFT, recent),
                Feature.of(code, Statistic.VOLATILITY, month),
                Feature.of(code, Statistic.COVERAGE, month),
                Feature.of(code, Statistic.SILENCE, 0)));
        if (harm != Harm.DOWN) {
            features.add(Feature.of(code, Statistic.MAX, month));
        }
        if (harm != Harm.UP) {
            features.add(Feature.of(code, Statistic.MIN, month));
        }
        if (signal != null) {
            Double low = limit(signal.faultLow(), signal.warnLow());
            Double high = limit(signal.faultHigh(), signal.warnHigh());
            if (low != null || high != null) {
                features.add(Feature.margin(code, recent, low, high));
            }
        }
        return features;
    }

    private static List<Feature> ofCounter(String code, Windows windows) {
        return List.of(
                Feature.of(code, Statistic.LAST, windows.longDays()),
                Feature.of(code, Statistic.USE, windows.shortDays()),
                Feature.of(code, Statistic.USE, windows.longDays()),
                Feature.of(code, Statistic.USE_SINCE_REPAIR, 0),
                Feature.of(code, Statistic.COVERAGE, windows.longDays()));
    }

    private static List<Feature> ofDevice(Windows windows) {
        return List.of(
                Feature.ofDevice(Statistic.AGE, 0),
                Feature.ofDevice(Statistic.SINCE_REPAIR, 0),
                Feature.ofDevice(Statistic.SINCE_PM, 0),
                Feature.ofDevice(Statistic.ERRORS, windows.shortDays()),
                Feature.ofDevice(Statistic.ERRORS, windows.longDays()),
                Feature.ofDevice(Statistic.FAILED_SELF_TESTS, windows.longDays()),
                Feature.ofDevice(Statistic.REPAIRS, YEAR),
                Feature.ofDevice(Statistic.NO_FAULTS, YEAR));
    }

    private static Double limit(double fault, double warn) {
        return Stream.of(fault, warn)
                .filter(limit -> !limit.isNaN())
                .findFirst()
                .orElse(null);
    }
}
