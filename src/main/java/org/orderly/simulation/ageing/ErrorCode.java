package org.orderly.simulation.ageing;

/**
 * An error code and when it is told.
 *
 * @param hazard number of the failure mode whose precursor provokes it, or -1
 * @param benignPerYear how often it is told for no reason
 * @param peakPerDay how often a talkative precursor tells it just before the failure
 */
record ErrorCode(String code, int hazard, double benignPerYear, double peakPerDay, String words) {}
