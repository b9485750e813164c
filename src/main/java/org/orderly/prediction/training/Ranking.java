package org.orderly.prediction.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How well outputs put failures before the rest. */
final class Ranking {

    private Ranking() {}

    /** Average precision, by weight; 0 without a failure. */
    static double prAuc(double[] outputs, Question question) {
        List<Integer> falling = IntStream.range(0, outputs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -outputs[i]))
                .toList();
        double hits = 0;
        double all = 0;
        double area = 0;
        int from = 0;
        while (from < falling.size()) {
            int to = from;
            double newHits = 0;
            while (to < falling.size() && outputs[falling.get(to)] == outputs[falling.get(from)]) {
                int i = falling.get(to++);
                newHits += question.targets()[i] * question.weights()[i];
                all += question.weights()[i];
            }
            hits += newHits;
            area += newHits * hits / all;
            from = to;
        }
        return hits == 0 ? 0 : area / hits;
    }
}
