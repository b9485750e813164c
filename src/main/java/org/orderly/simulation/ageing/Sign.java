package org.orderly.simulation.ageing;

/** One drift that a failure announces itself with, or a drift that only looks so. */
final class Sign {

    private static final double SILENT_SHARE = 0.35;
    private static final double STRENGTH_SIGMA = 0.35;

    private final double from;
    private final double till;
    private final double backBy;
    private final double shape;
    private final double[] amounts;
    private final double talk;

    /**
     * @param shape power of the rise: 1 is steady, above it slow at first
     * @param amounts what each precursor adds at the end, in its signal's unit
     * @param talk how readily error codes and failed self-tests come with it; 0 for a silent one
     */
    private Sign(double from, double till, double backBy, double shape, double[] amounts, double talk) {
        this.from = from;
        this.till = till;
        this.backBy = backBy;
        this.shape = shape;
        this.amounts = amounts;
        this.talk = talk;
    }

    /** A drift that ends in a failure at {@code till}, in the part's own time. */
    static Sign beforeFailure(Hazard hazard, double from, double till, Chance chance) {
        return of(hazard, from, till, Double.POSITIVE_INFINITY, 1, chance);
    }

    /** A drift over days that comes to nothing. */
    static Sign falseStart(Hazard hazard, int day, Chance chance) {
        double rise = chance.between(hazard.leadLowDays(), hazard.leadHighDays());
        double height = chance.between(0.25, 0.9);
        return of(hazard, day, day + rise, day + rise + chance.between(1, 12), height, chance);
    }

    private static Sign of(Hazard hazard, double from, double till, double backBy, double height, Chance chance) {
        double strength = height * chance.factor(STRENGTH_SIGMA);
        double[] amounts = new double[hazard.precursors().size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = strength * hazard.precursors().get(i).amount(chance);
        }
        double shape = chance.between(0.8, 3);
        double talk = chance.happens(SILENT_SHARE) ? 0 : height * chance.between(0.2, 1.5);
        return new Sign(from, till, backBy, shape, amounts, talk);
    }

    /** How far it has come at a time, 0 to 1. */
    double level(double at) {
        if (at <= from || at >= backBy) {
            return 0;
        }
        return at <= till ? StrictMath.pow((at - from) / (till - from), shape) : (backBy - at) / (backBy - till);
    }

    /** What a precursor adds in full, in its signal's unit. */
    double amount(int precursor) {
        return amounts[precursor];
    }

    double talk() {
        return talk;
    }

    /** When it is gone again. */
    double backBy() {
        return backBy;
    }
}
