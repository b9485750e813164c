package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.orderly.prediction.bundle.Calibration;

/**
 * Finds how a model's outputs become probabilities, from validation. Isotonic regression (pool adjacent violators) where
 * there are enough failures to bear it, else Platt's sigmoid on the log-odds, which has two numbers to find only.
 */
final class Calibrating {

    private static final int ENOUGH = 400;
    private static final int STEPS = 50;
    private static final double LEAST = 1e-9;

    private Calibrating() {}

    static Calibration of(double[] outputs, Question question) {
        long failures = IntStream.range(0, question.size())
                .filter(i -> question.targets()[i] > 0.5)
                .count();
        return failures >= ENOUGH
                ? isotonic(outputs, question.targets(), question.weights())
                : platt(outputs, question.targets(), question.weights());
    }

    /** Outputs with equal probability, from {@code low} to {@code high}. */
    private record Block(double low, double high, double weight, double failures) {
        double rate() {
            return failures / weight;
        }

        Block with(Block next) {
            return new Block(low, next.high, weight + next.weight, failures + next.failures);
        }
    }

    static Calibration isotonic(double[] outputs, double[] targets, double[] weights) {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, outputs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> outputs[i]))
                .forEach(i -> {
                    Block block = new Block(outputs[i], outputs[i], weights[i], weights[i] * targets[i]);
                    while (!blocks.isEmpty()
                            && (blocks.get(blocks.size() - 1).rate() >= block.rate()
                                    || blocks.get(blocks.size() - 1).high() >= block.low())) {
                        block = blocks.remove(blocks.size() - 1).with(block);
                    }
                    blocks.add(block);
                });
        List<double[]> points = new ArrayList<>();
        for (Block block : blocks) {
            points.add(new double[] {block.low(), block.rate()});
            if (block.high() > block.low()) {
                points.add(new double[] {block.high(), block.rate()});
            }
        }
        return Calibration.isotonic(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Newton's method on the weighted log-likelihood, with Platt's softened targets against over-confidence. */
    static Calibration platt(double[] outputs, double[] targets, double[] weights) {
        double failures = 1;
        double holds = 1;
        for (int i = 0; i < targets.length; i++) {
            failures += targets[i] * weights[i];
            holds += (1 - targets[i]) * weights[i];
        }
        double failed = failures / (failures + 1);
        double held = 1 / (holds + 1);
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradientA = 0;
            double gradientB = 0;
            double aa = LEAST;
            double ab = 0;
            double bb = LEAST;
            for (int i = 0; i < outputs.length; i++) {
                double x = Calibration.logit(outputs[i]);
                double p = 1 / (1 + Math.exp(-(a * x + b)));
                double target = targets[i] > 0.5 ? failed : held;
                double error = weights[i] * (target - p);
                double curve = weights[i] * Math.max(LEAST, p * (1 - p));
                gradientA += error * x;
                gradientB += error;
                aa += curve * x * x;
                ab += curve * x;
                bb += curve;
            }
            double determinant = aa * bb - ab * ab;
            if (determinant < LEAST) {
                break;
            }
            double moveA = (bb * gradientA - ab * gradientB) / determinant;
            double moveB = (aa * gradientB - ab * gradientA) / determinant;
            double damping = Math.max(1, Math.max(Math.abs(moveA), Math.abs(moveB)) / 2);
            a += moveA / damping;
            b += moveB / damping;
            if (Math.abs(moveA) + Math.abs(moveB) < LEAST) {
                break;
            }
        }
        return Calibration.platt(Math.max(LEAST, a), b);
    }
}
