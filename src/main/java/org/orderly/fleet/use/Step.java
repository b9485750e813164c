package org.orderly.fleet.use;

import org.orderly.fleet.Use;

/**
 * The use of a unit changes.
 *
 * @param atMs when, epoch milliseconds (UTC)
 * @param before null when the unit joins the fleet
 * @param after null when it leaves it
 */
record Step(long atMs, Use before, Use after) {}
