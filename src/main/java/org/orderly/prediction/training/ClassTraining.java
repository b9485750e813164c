package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.telemetry.SignalCatalogue;

/** Learns one class of devices: deals its devices out, chooses moments, learns every horizon and the remaining life. */
final class ClassTraining {

    private final String classCode;
    private final List<Member> members;
    private final SignalCatalogue catalogue;
    private final Plan plan;
    private final long cut;

    /** @param cut epoch milliseconds; the least long for none */
    ClassTraining(String classCode, List<Member> members, SignalCatalogue catalogue, Plan plan, long cut) {
        this.classCode = classCode;
        this.members = members;
        this.catalogue = catalogue;
        this.plan = plan;
        this.cut = cut;
    }

    /**
     * What came of it.
     *
     * @param horizons by their place in the plan; empty if there were too few failures
     * @param life may be null
     * @param training the moments learned from
     * @param failures in training
     */
    record Trained(
            String classCode,
            FeatureSchema schema,
            Map<Integer, HorizonTraining.Trained> horizons,
            LifeTraining.Trained life,
            List<Moment> training,
            int failures) {

        Trained with(Map<Integer, HorizonTraining.Trained> others) {
            return new Trained(classCode, schema, others, life, training, failures);
        }
    }

    /** By one split into devices and times. */
    Trained train() {
        return train(Parting.of(members, plan.seed()));
    }

    /** By cross-validation: one for each fold, all with the trainer that was best over all of their validations. */
    List<Trained> trainFolds() {
        List<Trained> folds = new ArrayList<>();
        for (int fold = 0; fold < plan.folds(); fold++) {
            folds.add(train(Parting.ofFold(members, fold, plan.folds(), plan.seed())));
        }
        Map<Integer, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < plan.horizons().length; i++) {
            int horizon = i;
            if (folds.stream().allMatch(fold -> fold.horizons().containsKey(horizon))) {
                chosen.put(
                        i,
                        HorizonTraining.chosen(folds.stream()
                                .map(fold -> fold.horizons().get(horizon).candidates())
                                .toList()));
            }
        }
        return folds.stream().map(fold -> agreed(fold, chosen)).toList();
    }

    private static Trained agreed(Trained fold, Map<Integer, String> chosen) {
        Map<Integer, HorizonTraining.Trained> horizons = new LinkedHashMap<>();
        chosen.forEach((horizon, trainer) ->
                horizons.put(horizon, fold.horizons().get(horizon).with(trainer)));
        return fold.with(horizons);
    }

    private Trained train(Map<Part, List<Member>> devices) {
        Set<String> seen = new TreeSet<>();
        devices.get(Part.TRAIN)
                .forEach(member -> seen.addAll(member.history().signals().keySet()));
        Rule rule = new Rule(classCode, seen, catalogue, plan.windows());
        FeatureSchema whole = FeatureSchema.of(classCode, seen, catalogue, plan.windows());
        long knownUntil = cut == Long.MIN_VALUE ? Long.MAX_VALUE : cut;
        int failures = failures(devices.get(Part.TRAIN), knownUntil);
        if (failures < plan.minFailures()) {
            return new Trained(classCode, whole, Map.of(), null, List.of(), failures);
        }
        List<Moment> all = Thinning.of(
                new Moments(plan, whole, rule).toLearn(devices.get(Part.TRAIN), knownUntil),
                plan.maxRows(),
                plan.seed());
        FeatureSchema schema = Pruning.of(whole, all);
        Moments moments = new Moments(plan, schema, rule);
        Map<Part, List<Moment>> parts = new EnumMap<>(Part.class);
        parts.put(Part.TRAIN, narrowed(all, whole, schema));
        parts.put(Part.VALIDATION, moments.toLearn(devices.get(Part.VALIDATION), knownUntil));
        parts.put(Part.TEST, moments.toMeasure(devices.get(Part.TEST), cut));
        LeakGuard.check(parts, schema, cut, plan, plan.seed());
        List<String> names = schema.features().stream().map(Feature::name).toList();
        Map<Integer, HorizonTraining.Trained> horizons = new LinkedHashMap<>();
        for (int i = 0; i < plan.horizons().length; i++) {
            if (bothWays(parts.get(Part.TRAIN), i) && bothWays(parts.get(Part.VALIDATION), i)) {
                horizons.put(i, new HorizonTraining(plan, names, i).train(parts));
            }
        }
        LifeTraining.Trained life =
                plan.lifeCap() > 0 ? new LifeTraining(plan, names, classCode + "-life.tribuo").train(parts) : null;
        return new Trained(classCode, schema, horizons, life, parts.get(Part.TRAIN), failures);
    }

    private static int failures(List<Member> members, long knownUntil) {
        int failures = 0;
        for (Member member : members) {
            for (long failure : member.watch().failures()) {
                failures += failure < knownUntil ? 1 : 0;
            }
        }
        return failures;
    }

    private static boolean bothWays(List<Moment> moments, int horizon) {
        return moments.stream().anyMatch(moment -> moment.outcomes()[horizon] == Outcome.FAILS)
                && moments.stream().anyMatch(moment -> moment.outcomes()[horizon] == Outcome.HOLDS);
    }

    private static List<Moment> narrowed(List<Moment> moments, FeatureSchema from, FeatureSchema to) {
        int[] places = to.features().stream()
                .mapToInt(feature -> from.features().indexOf(feature))
                .toArray();
        List<Moment> narrowed = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            float[] row = new float[places.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = moment.row()[places[i]];
            }
            narrowed.add(moment.with(row));
        }
        return narrowed;
    }
}
