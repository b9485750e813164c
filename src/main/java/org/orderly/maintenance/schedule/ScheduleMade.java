package org.orderly.maintenance.schedule;

/** There is a new schedule. Fired after the commit. */
public record ScheduleMade(String by) {}
