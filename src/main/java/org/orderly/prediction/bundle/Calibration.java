package org.orderly.prediction.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;

/**
 * Makes of a model's output a probability that comes true as often as it says.
 *
 * @param kind isotonic (Zadrozny and Elkan 2002) or platt (Platt 1999)
 * @param x isotonic: outputs of the model, strictly ascending; between them the line is straight, outside it is level
 * @param y isotonic: the probability at each x, ascending
 * @param a platt: the probability is {@code 1 / (1 + exp(-(a * logit(output) + b)))}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // asked a million times a second, never compared
public record Calibration(String kind, double[] x, double[] y, Double a, Double b) {

    public static final String ISOTONIC = "isotonic";
    public static final String PLATT = "platt";

    private static final double LEAST = 1e-6;

    public static Calibration isotonic(double[] x, double[] y) {
        return new Calibration(ISOTONIC, x, y, null, null);
    }

    public static Calibration platt(double a, double b) {
        return new Calibration(PLATT, null, null, a, b);
    }

    /** The probability, 0 to 1, that goes with this output of the model. */
    public double of(double output) {
        return kind.equals(PLATT) ? 1 / (1 + Math.exp(-(a * logit(output) + b))) : between(output);
    }

    /** The log-odds of a probability, held within what a double can tell from 0 and 1. */
    public static double logit(double probability) {
        double held = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(held / (1 - held));
    }

    private double between(double output) {
        int found = Arrays.binarySearch(x, output);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        if (after == 0) {
            return y[0];
        }
        if (after == x.length) {
            return y[x.length - 1];
        }
        double share = (output - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }
}
