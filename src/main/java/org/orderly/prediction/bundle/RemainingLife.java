package org.orderly.prediction.bundle;

import java.util.List;

/**
 * A model of the days until the next confirmed failure, and how far it is off.
 *
 * @param file the Tribuo model in the bundle's folder; its output is in days
 * @param capDays a life at least this long was learned as this long: an answer at the cap means "or more"
 * @param lowQuantile days to add to the output for the interval's low end, over all outputs
 * @param highQuantile days to add to the output for the interval's high end, over all outputs
 * @param coverage the share of devices whose failure falls into the interval (split conformal, Papadopoulos 2002)
 * @param bands the same for outputs of a size, ascending: what is near is known better than what is far
 */
public record RemainingLife(
        String file, double capDays, double lowQuantile, double highQuantile, double coverage, List<Band> bands) {

    /**
     * How far outputs of one size are off.
     *
     * @param upTo outputs up to this, in days, belong to it (those below the previous band's do not)
     */
    public record Band(double upTo, double lowQuantile, double highQuantile) {}

    /** All in days from now, 0 to the cap. */
    public record Interval(double days, double lowDays, double highDays) {}

    /** The life that goes with this output of the model. */
    public Interval interval(double output) {
        double low = lowQuantile;
        double high = highQuantile;
        for (int i = bands.size() - 1; i >= 0 && output <= bands.get(i).upTo(); i--) {
            low = bands.get(i).lowQuantile();
            high = bands.get(i).highQuantile();
        }
        return new Interval(held(output), held(output + low), held(output + high));
    }

    private double held(double days) {
        return Math.max(0, Math.min(capDays, days));
    }
}
