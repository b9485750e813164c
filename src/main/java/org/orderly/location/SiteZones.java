package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** Which days and hours hold where: the time zone of a device's site, of the first site if nobody knows. */
@ApplicationScoped
public class SiteZones {

    private final Plans plans;
    private final Whereabouts whereabouts;

    SiteZones(Plans plans, Whereabouts whereabouts) {
        this.plans = plans;
        this.whereabouts = whereabouts;
    }

    /** The zone of the first site, or UTC before there is one. */
    public ZoneId usual() {
        return plans.now().sites().stream().findFirst().map(PlanSite::zone).orElse(ZoneOffset.UTC);
    }

    /** The zone of the site where a device is. */
    public ZoneId of(long assetId) {
        Plan plan = plans.now();
        if (plan.sites().size() > 1) {
            Place place = whereabouts.of(assetId);
            PlanZone zone = place == null ? null : plan.zoneOfHistory(place.zoneId());
            PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
            if (floor != null) {
                return plan.sites().stream()
                        .filter(site -> site.code().equals(floor.siteCode()))
                        .findFirst()
                        .map(PlanSite::zone)
                        .orElseGet(this::usual);
            }
        }
        return usual();
    }
}
