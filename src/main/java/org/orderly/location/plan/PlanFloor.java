package org.orderly.location.plan;

/**
 * A floor on the plan with the bounds of its zones in metres (all 0 while it has none).
 *
 * @param level 0 for the ground floor, negative below it
 */
public record PlanFloor(
        long id,
        String code,
        String name,
        int level,
        String buildingCode,
        String buildingName,
        String siteCode,
        double minX,
        double minY,
        double maxX,
        double maxY) {}
