package org.orderly.maintenance.figures;

/**
 * One figure.
 *
 * @param value in the unit of the measure; null if it is not known
 * @param numerator what was divided, or null
 * @param denominator by what, or null
 * @param caution what to beware of, or null
 */
record Figure(Measure code, Double value, Double numerator, Double denominator, String caution) {}
