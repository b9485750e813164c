package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;

/** Looks around the hospital to tell how urgent an order is, and until when it is to be done. */
@ApplicationScoped
class Priorities {

    private static final Set<Purpose> CRITICAL_PLACES = Set.of(Purpose.EMERGENCY, Purpose.OPERATING_ROOM);

    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final MaintenanceConfig config;

    Priorities(Roster roster, Whereabouts whereabouts, Plans plans, MaintenanceConfig config) {
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.config = config;
    }

    Priority of(AssetCard asset, OrderKind kind, boolean outOfService) {
        return Priority.of(new Priority.Circumstances(
                asset.criticality(), kind, outOfService, inCriticalCare(asset.id()), lastOfItsKind(asset)));
    }

    /** The service level: an order of this priority that was asked for then is to be done by this time. */
    Instant due(int priority, Instant requested) {
        return requested.plus(
                switch (priority) {
                    case 1 -> config.due().immediate();
                    case 2 -> config.due().urgent();
                    case 3 -> config.due().soon();
                    default -> config.due().convenient();
                });
    }

    private boolean inCriticalCare(long assetId) {
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plans.now().zone(place.zoneId());
        return zone != null && CRITICAL_PLACES.contains(zone.purpose());
    }

    private boolean lastOfItsKind(AssetCard asset) {
        return roster.cards().stream()
                .noneMatch(other -> other.id() != asset.id()
                        && other.status() == AssetStatus.IN_SERVICE
                        && other.classCode().equals(asset.classCode())
                        && other.department().equals(asset.department()));
    }
}
