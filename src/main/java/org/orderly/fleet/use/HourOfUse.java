package org.orderly.fleet.use;

/**
 * How much of a group of units was in use in one hour.
 *
 * @param owned how many belonged to the fleet at its end
 * @param peakInUse how many were in use at most at any one moment
 * @param leastIdle how many stood idle, ready, at every moment
 * @param inUseMs unit-milliseconds in use; the three add up to the time that the units belonged to the fleet
 */
record HourOfUse(int epochHour, int owned, int peakInUse, int leastIdle, long inUseMs, long idleMs, long unknownMs) {}
