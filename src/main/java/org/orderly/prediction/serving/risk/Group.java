package org.orderly.prediction.serving.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.Statistic;

/** The features of one signal, or of one kind of event, with their values and what they add together. */
final class Group {

    record Part(Feature feature, float value, double contribution) {}

    private final List<Part> parts = new ArrayList<>();
    private double contribution;

    void add(Feature feature, float value, double adds) {
        parts.add(new Part(feature, value, adds));
        contribution += adds;
    }

    /** What the whole group adds. */
    double contribution() {
        return contribution;
    }

    boolean raises() {
        return contribution > 0;
    }

    /** The part that pulls most in the direction of the whole. */
    Part main() {
        return parts.stream()
                .max(Comparator.comparingDouble(part -> Math.signum(contribution) * part.contribution()))
                .orElseThrow();
    }

    List<Part> parts() {
        return parts;
    }

    /** The known value of the statistic; the shortest window first. */
    Optional<Part> known(Statistic statistic) {
        return parts.stream()
                .filter(part -> part.feature().statistic() == statistic && !Float.isNaN(part.value()))
                .min(Comparator.comparingInt(part -> part.feature().windowDays()));
    }
}
