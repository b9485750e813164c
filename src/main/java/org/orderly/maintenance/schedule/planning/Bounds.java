package org.orderly.maintenance.schedule.planning;

/**
 * What a plan lies between.
 *
 * @param now from this minute on waiting costs
 * @param leftOut an order that the plan leaves out is assumed to be done at this minute
 */
public record Bounds(int now, int leftOut) {}
