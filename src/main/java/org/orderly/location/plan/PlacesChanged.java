package org.orderly.location.plan;

/**
 * The places changed: fired after the commit, when {@link Plans#now} already answers with the new plan.
 *
 * @param atMs from when on the new plan holds, epoch milliseconds (UTC)
 */
public record PlacesChanged(Plan before, Plan now, long atMs) {}
