package org.orderly.prediction.serving.risk;

import java.util.List;

/** Whether it is time to train again, in one word and one sentence. */
record Judgement(String overall, String says) {

    private static final String RETRAIN = "retrain";
    private static final int FEW = 30;
    private static final double OFF = 2;

    /**
     * @param features the one that moved most first
     * @param served whether there is a champion
     */
    static Judgement of(List<Drift.FeatureView> features, List<Hits.Bin> calibration, boolean served) {
        if (!served) {
            return new Judgement(
                    Stability.WATCH, "No model serves: train one, or see why those in the folder are refused.");
        }
        long devices = calibration.stream().mapToLong(Hits.Bin::count).sum();
        double expected = calibration.stream()
                .mapToDouble(bin -> bin.expected() * bin.count())
                .sum();
        double observed = calibration.stream()
                .mapToDouble(bin -> bin.observed() * bin.count())
                .sum();
        boolean off = devices >= FEW && Math.abs(observed - expected) > OFF * Math.sqrt(expected + 1);
        long moved = features.stream()
                .filter(feature -> feature.state().equals(Stability.DRIFTED))
                .count();
        if (off) {
            return new Judgement(
                    RETRAIN,
                    "Train again: %s failed of %s devices, where %s were expected."
                            .formatted(Numbers.of(observed), Numbers.of(devices), Numbers.of(expected)));
        }
        if (features.isEmpty()) {
            return new Judgement(Stability.STABLE, "Too few devices tell enough of themselves to judge yet.");
        }
        Drift.FeatureView first = features.get(0);
        String name = first.words() + " (" + first.classCode().replace('-', ' ') + ")";
        if (moved * 10 > features.size()) {
            return new Judgement(
                    RETRAIN,
                    "Train again: %d of %d features have left the range of the training, first of all %s."
                            .formatted(moved, features.size(), name));
        }
        return first.state().equals(Stability.STABLE)
                ? new Judgement(
                        Stability.STABLE, "No need to train again: today's devices are like those of the training.")
                : new Judgement(
                        Stability.WATCH,
                        "No need to train again yet, but keep an eye on %s, which is moving away from the training."
                                .formatted(name));
    }
}
