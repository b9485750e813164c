package org.orderly.prediction.serving.risk;

import org.orderly.prediction.features.Feature;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

/** What a feature is, for somebody who did not make it. */
final class FeatureWords {

    private FeatureWords() {}

    /** "battery capacity, trend over 30 days". */
    static String of(Feature feature, String classCode, SignalCatalogue catalogue) {
        String window = feature.windowDays() == 0 ? "" : " over " + Numbers.days(feature.windowDays());
        String what = what(feature);
        if (feature.signal() == null) {
            return what + window;
        }
        String phrase = catalogue
                .signal(classCode, feature.signal())
                .map(Signal::phrase)
                .orElse(feature.signal().replace('-', ' '));
        return phrase + ", " + what + window;
    }

    private static String what(Feature feature) {
        return switch (feature.statistic()) {
            case LAST -> "latest reading";
            case MEAN -> "mean";
            case TREND -> "trend";
            case CHANGE -> "change";
            case DRIFT -> "distance from its usual";
            case VOLATILITY -> "unsteadiness";
            case MAX -> "highest";
            case MIN -> "lowest";
            case MARGIN -> "distance to its limit";
            case COVERAGE -> "days with a reading";
            case SILENCE -> "days without a reading";
            case USE -> "growth a day";
            case USE_SINCE_REPAIR -> "growth since the last repair";
            case AGE -> "age";
            case SINCE_REPAIR -> "days since the last repair";
            case SINCE_PM -> "days since the last maintenance";
            case ERRORS -> "errors";
            case FAILED_SELF_TESTS -> "failed self-tests";
            case REPAIRS -> "repairs";
            case NO_FAULTS -> "visits that found no fault";
        };
    }
}
