package org.orderly.prediction.serving.risk;

import java.util.Optional;
import org.orderly.prediction.features.Statistic;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalKind;

/** One sentence for all features of one signal. */
final class SignalWords {

    private static final double NOTHING = 1e-9;
    private static final double STEADY = 0.01;

    private final String phrase;
    private final String unit;
    private final double deadBand;
    private final boolean counter;
    private final Group group;

    /** @param signal null when the catalogue does not know it; its code is then its phrase */
    SignalWords(String code, Signal signal, Group group) {
        this.phrase = signal == null ? code.replace('-', ' ') : signal.phrase();
        this.unit = signal == null ? "" : signal.unit();
        this.deadBand = signal == null ? Double.NaN : signal.deadBand();
        this.counter = signal != null && signal.kind() == SignalKind.COUNTER;
        this.group = group;
    }

    String text() {
        Optional<Group.Part> level = group.known(Statistic.LAST).or(() -> group.known(Statistic.MEAN));
        Optional<Group.Part> silence = group.known(Statistic.SILENCE);
        if (level.isEmpty()) {
            return "no reading of " + phrase
                    + silence.map(part -> silent(part.value())).orElse("");
        }
        if (group.raises()
                && group.main().feature().statistic() == Statistic.SILENCE
                && silence.get().value() >= 1) {
            return "no reading of " + phrase + silent(silence.get().value());
        }
        double value = level.get().value();
        String trend = trend(value);
        return counter ? counted(value) : gauged(value) + trend + remark(amount(value), trend.contains(" a week"));
    }

    private static String silent(float days) {
        return " for " + Numbers.count(days, "day");
    }

    /** Things that are counted come after their number: "3 dead probe elements", "9 SpO2 errors a day". */
    private boolean isCount() {
        return counter || unit.equals("1") || unit.equals("/d");
    }

    private String gauged(double value) {
        return isCount() ? number(value) + " " + phrase(value) : phrase + " " + Numbers.of(value, unit);
    }

    private static String number(double value) {
        return Math.abs(value) < NOTHING ? "no" : Numbers.of(value);
    }

    private String phrase(double value) {
        return Numbers.of(value).equals("1") ? phrase.replaceFirst("s($| a | of )", "$1") : phrase;
    }

    private String trend(double level) {
        Optional<Group.Part> trend = group.known(Statistic.TREND);
        if (trend.isEmpty()) {
            return "";
        }
        double week = trend.get().value();
        double least = Double.isNaN(deadBand) ? STEADY * Math.abs(level) : deadBand;
        if (Math.abs(week) > least) {
            String change = isCount() ? Numbers.of(Math.abs(week)) : Numbers.of(Math.abs(week), unit);
            return " and " + (week > 0 ? "rising " : "falling ") + change + " a week";
        }
        return group.raises() ? "" : " and steady";
    }

    /**
     * What the model looked at beside level and trend.
     *
     * @param level as it was told
     * @param trending whether it was told that the level rises or falls
     */
    private String remark(String level, boolean trending) {
        Group.Part main = group.main();
        double value = main.value();
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (main.feature().statistic()) {
            case MARGIN -> group.raises() ? margin(value) : "";
            case VOLATILITY -> group.raises() ? ", unsteady by " + amount(value) : "";
            case MAX -> isNews(value, level) ? ", up to " + amount(value) + window(main) : "";
            case MIN -> isNews(value, level) ? ", down to " + amount(value) + window(main) : "";
            case CHANGE -> trending ? "" : moved(value, " on the weeks before");
            case DRIFT -> drift(value);
            case COVERAGE ->
                group.raises()
                        ? ", read on only " + Numbers.of(value) + " of "
                                + main.feature().windowDays() + " days"
                        : "";
            default -> "";
        };
    }

    private String margin(double value) {
        String distance = Numbers.of(Math.abs(value), isCount() ? "1" : unit);
        return value < 0 ? ", beyond its limit by " + distance : ", " + distance + " from its limit";
    }

    private boolean isNews(double value, String level) {
        return group.raises() && !amount(value).equals(level);
    }

    private String moved(double value, String since) {
        return Math.abs(value) < NOTHING || small(value)
                ? ""
                : (value > 0 ? ", up " : ", down ") + amount(Math.abs(value)) + since;
    }

    private String drift(double value) {
        return small(value) ? "" : ", " + amount(Math.abs(value)) + (value > 0 ? " above" : " below") + " its usual";
    }

    private boolean small(double value) {
        return Math.abs(value) < (Double.isNaN(deadBand) ? NOTHING : deadBand);
    }

    private static String window(Group.Part part) {
        return " in " + Numbers.days(part.feature().windowDays());
    }

    private String amount(double value) {
        return isCount() ? Numbers.of(value) : Numbers.of(value, unit);
    }

    private String counted(double value) {
        String text = Numbers.of(value) + " " + phrase(value);
        Statistic main = group.main().feature().statistic();
        if (main == Statistic.USE_SINCE_REPAIR && group.known(main).isPresent()) {
            return text + ", " + Numbers.of(group.known(main).get().value()) + " of them since the last repair";
        }
        return group.known(Statistic.USE)
                .map(use -> text + ", " + Numbers.of(use.value()) + " a day")
                .orElse(text);
    }
}
