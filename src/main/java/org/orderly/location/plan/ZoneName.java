package org.orderly.location.plan;

/** A zone as other answers name it. */
public record ZoneName(long id, String code, String name, Purpose purpose) {

    /** The zone's name, or null for none. */
    public static ZoneName of(PlanZone zone) {
        return zone == null ? null : new ZoneName(zone.id(), zone.code(), zone.name(), zone.purpose());
    }
}
