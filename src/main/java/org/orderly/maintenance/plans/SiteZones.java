package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** Which days and hours hold where: the time zone of a device's site, of the first site if nobody knows. */
@ApplicationScoped
class SiteZones {

    private final Plans plans;
    private final Whereabouts whereabouts;

    SiteZones(Plans plans, Whereabouts whereabouts) {
        this.plans = plans;
        this.whereabouts = whereabouts;
    }

    /** The zone of the first site, or UTC before there is one. */
    ZoneId usual() {
        return plans.now().sites().stream().findFirst().map(SiteZones::zone).orElse(ZoneOffset.UTC);
    }

    ZoneId of(long assetId) {
        Plan plan = plans.now();
        if (plan.sites().size() > 1) {
            Place place = whereabouts.of(assetId);
            PlanZone zone = place == null ? null : plan.zoneOfHistory(place.zoneId());
            PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
            if (floor != null) {
                return plan.sites().stream()
                        .filter(site -> site.code().equals(floor.siteCode()))
                        .findFirst()
                        .map(SiteZones::zone)
                        .orElseGet(this::usual);
            }
        }
        return usual();
    }

    private static ZoneId zone(PlanSite site) {
        try {
            return ZoneId.of(site.timeZone());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
