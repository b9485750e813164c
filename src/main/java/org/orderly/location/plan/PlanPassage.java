package org.orderly.location.plan;

/** A way between two zones on the plan: (ax, ay) on the side of zone A, (bx, by) on the side of zone B, in metres. */
public record PlanPassage(
        long id, PassageKind kind, long zoneA, long zoneB, double ax, double ay, double bx, double by) {}
