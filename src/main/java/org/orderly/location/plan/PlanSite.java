package org.orderly.location.plan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A site on the plan with its buildings; timeZone is an IANA name ("Europe/Berlin"). */
public record PlanSite(long id, String code, String name, String timeZone, List<Building> buildings) {

    /** A building of the site, its floors from the lowest to the highest. */
    public record Building(String code, String name, List<PlanFloor> floors) {}

    /** The zone of its clocks; UTC if nobody knows the name. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
