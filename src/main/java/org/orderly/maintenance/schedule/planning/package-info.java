/**
 * Decides who does which order when: plain classes without a database or a clock, solved by Timefold. Times are whole
 * minutes since the beginning of the plan, work begins at half-hours, and costs are cents.
 */
package org.orderly.maintenance.schedule.planning;
