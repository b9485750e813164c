package org.orderly.location.plan;

/** A fixed reader on the plan; x and y in metres. */
public record PlanReader(long id, String code, long floorId, String floorCode, double x, double y) {}
