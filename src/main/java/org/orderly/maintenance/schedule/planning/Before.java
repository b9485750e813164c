package org.orderly.maintenance.schedule.planning;

/**
 * Where an order stood on the plan before.
 *
 * @param shift the number of the shift
 * @param keep whether it is not to begin earlier than it did while it stays in that shift
 */
public record Before(long worker, long shift, int start, boolean keep) {}
