/**
 * Who does which order when: technicians with their skills, hours and leave, the schedule, how it comes about and what it
 * costs, and a calendar for everybody. What decides is in {@code planning}; here is the world around it.
 */
package org.orderly.maintenance.schedule;
