package org.orderly.prediction.serving.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orderly.prediction.features.Statistic;

/** One sentence for what is known of a device beside its signals. */
final class DeviceWords {

    private static final double YEAR = 365.25;
    private static final double MONTH = 30.44;

    private DeviceWords() {}

    static String text(Statistic statistic, Group group) {
        float value = group.known(statistic).map(Group.Part::value).orElse(Float.NaN);
        return switch (statistic) {
            case AGE -> Float.isNaN(value) ? "age not known" : age(value);
            case SINCE_REPAIR -> Float.isNaN(value) ? "no repair on record" : "repaired " + ago(value);
            case SINCE_PM -> Float.isNaN(value) ? "no maintenance on record" : "maintained " + ago(value);
            case ERRORS -> counts(group, "error");
            case FAILED_SELF_TESTS -> counts(group, "failed self-test");
            case REPAIRS -> counts(group, "repair");
            case NO_FAULTS -> counts(group, "visit").replaceFirst("visits?", "$0 that found no fault");
            default -> statistic.code().replace('-', ' ');
        };
    }

    private static String age(double days) {
        return days < YEAR
                ? Numbers.count(Math.max(1, days / MONTH), "month") + " old"
                : Numbers.of(days / YEAR) + (Numbers.of(days / YEAR).equals("1") ? " year old" : " years old");
    }

    private static String ago(double days) {
        return days < 1 ? "today" : Numbers.count(days, "day") + " ago";
    }

    /** "5 errors in 7 days and 9 in 30 days"; windows that count the same are named once, by the longest. */
    private static String counts(Group group, String one) {
        List<Group.Part> parts = new ArrayList<>(group.parts());
        parts.sort(Comparator.comparingInt(part -> part.feature().windowDays()));
        Group.Part longest = parts.get(parts.size() - 1);
        Group.Part shortest = parts.get(0);
        String all = Numbers.count(longest.value(), one) + " in "
                + Numbers.days(longest.feature().windowDays());
        if (shortest.feature().windowDays() == longest.feature().windowDays() || shortest.value() == 0) {
            return all;
        }
        String recent = Numbers.count(shortest.value(), one) + " in "
                + Numbers.days(shortest.feature().windowDays());
        return shortest.value() == longest.value()
                ? recent
                : recent + " and " + Numbers.of(longest.value()) + " in "
                        + Numbers.days(longest.feature().windowDays());
    }
}
