package org.orderly.maintenance.schedule.planning;

/** Work that stays where it is: begun, or pinned by somebody. */
public record Fixed(long order, int from, int until, int place) {}
