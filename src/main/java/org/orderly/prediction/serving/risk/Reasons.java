package org.orderly.prediction.serving.risk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Statistic;
import org.orderly.prediction.serving.trees.Contributions;
import org.orderly.telemetry.SignalCatalogue;

/** Puts what the features add to a risk into sentences, one a signal and one a kind of event. */
final class Reasons {

    /** What adds less than this share of everything is not worth a sentence. */
    private static final double LEAST = 0.02;

    private record Key(String signal, Statistic statistic) {

        /** All statistics of a signal belong together; those of a device stand alone. */
        static Key of(Feature feature) {
            return new Key(feature.signal(), feature.signal() == null ? feature.statistic() : null);
        }
    }

    private final SignalCatalogue catalogue;

    Reasons(SignalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The reasons, the strongest first whichever way it works. */
    List<Reason> of(FeatureSchema schema, float[] row, Contributions contributions) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        double all = 0;
        for (int i = 0; i < schema.size(); i++) {
            Feature feature = schema.features().get(i);
            groups.computeIfAbsent(Key.of(feature), key -> new Group()).add(feature, row[i], contributions.of(i));
            all += Math.abs(contributions.of(i));
        }
        double least = LEAST * all;
        return groups.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue().contribution()) > least)
                .map(entry -> reason(schema.classCode(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.contribution()))
                        .reversed())
                .toList();
    }

    /** The three to show in a list: what raises the risk first, and then what lowers it. */
    static List<Reason> top(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparing(Reason::raises).reversed())
                .limit(3)
                .toList();
    }

    private Reason reason(String classCode, Key key, Group group) {
        String text = key.signal() == null
                ? DeviceWords.text(key.statistic(), group)
                : new SignalWords(
                                key.signal(),
                                catalogue.signal(classCode, key.signal()).orElse(null),
                                group)
                        .text();
        return new Reason(
                text,
                key.signal(),
                group.main().feature().statistic().code(),
                group.contribution(),
                group.raises() ? Reason.RAISES : Reason.LOWERS);
    }
}
