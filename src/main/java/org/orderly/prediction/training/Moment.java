package org.orderly.prediction.training;

/**
 * A device at a moment, to be predicted.
 *
 * @param weight how many days it stands for
 * @param row its features
 * @param rule what the rule of the catalogue's limits says of it, see {@link Rule}
 * @param outcomes by horizon, in the plan's order
 * @param life days until the next failure up to the plan's cap, NaN if not known
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of them, never compared
record Moment(Member member, long atMs, double weight, float[] row, float rule, Outcome[] outcomes, double life) {

    /** The same with a greater weight. */
    Moment heavier(double times) {
        return new Moment(member, atMs, weight * times, row, rule, outcomes, life);
    }

    /** The same with other features. */
    Moment with(float[] other) {
        return new Moment(member, atMs, weight, other, rule, outcomes, life);
    }
}
