package org.orderly.simulation.ageing;

/**
 * How a failure shows in a signal before it comes.
 *
 * @param sensor number of the signal among its class's
 * @param low what is added to the signal at the failure at least, in the signal's unit; may be negative
 * @param high at most
 * @param eitherWay whether it may go the other way too
 */
record Precursor(int sensor, double low, double high, boolean eitherWay) {

    double amount(Chance chance) {
        double amount = chance.between(low, high);
        return eitherWay && chance.happens(0.5) ? -amount : amount;
    }
}
