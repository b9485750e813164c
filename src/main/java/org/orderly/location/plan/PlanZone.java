package org.orderly.location.plan;

/**
 * A zone on the plan.
 *
 * @param department the owner, or null when nobody owns it
 * @param version what If-Match must name to change it
 */
public record PlanZone(
        long id,
        String code,
        String name,
        Purpose purpose,
        String department,
        long floorId,
        String floorCode,
        String buildingCode,
        Outline outline,
        long version) {

    /** Whether the point, in metres, lies inside. */
    public boolean contains(double x, double y) {
        return outline.contains(x, y);
    }

    /** Metres from the point to the zone; 0 inside. */
    public double distanceOutside(double x, double y) {
        return outline.distanceOutside(x, y);
    }

    /** Metres from the point to the nearest wall of the zone. */
    public double distanceToEdge(double x, double y) {
        return outline.distanceToEdge(x, y);
    }
}
