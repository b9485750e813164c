package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanSite;
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
        Place place = plan.sites().size() > 1 ? whereabouts.of(assetId) : null;
        return place == null
                ? usual()
                : plan.siteOf(place.zoneId()).map(PlanSite::zone).orElseGet(this::usual);
    }
}
