package org.orderly.fleet.leaving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderly.fleet.EgressStopped;
import org.orderly.fleet.FleetConfig;
import org.orderly.location.LocationEvent;
import org.orderly.location.history.Stays;
import org.orderly.location.history.Stays.Stay;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;

/** Brings what is on record of a device in exits into line with its stays, when those prove to be other than was told. */
@ApplicationScoped
class EgressCorrection {

    private final Stays stays;
    private final Plans plans;
    private final FleetConfig config;

    EgressCorrection(Stays stays, Plans plans, FleetConfig config) {
        this.stays = stays;
        this.plans = plans;
        this.config = config;
    }

    /**
     * What came out.
     *
     * @param isOpen whether the device stands in an exit now, with no reason to leave
     * @param stopped those that came back, as nobody knew before
     */
    record Corrected(boolean isOpen, List<EgressStopped> stopped) {}

    /** @param noReason whether the device has no reason to leave */
    Corrected of(LocationEvent.HistoryAmended news, boolean noReason) {
        List<Stay> since = stays(news.assetId(), news.at().toEpochMilli());
        return QuarkusTransaction.requiringNew().call(() -> {
            List<EgressStopped> stopped = new ArrayList<>();
            List<Egress> known = new ArrayList<>(Egress.of(news.assetId(), news.at(), news.until()));
            for (int i = 0; i < since.size(); i++) {
                Stay stay = since.get(i);
                PlanZone zone = plans.now().zoneOfHistory(stay.zoneId());
                boolean concerned = stay.fromMs() <= news.until().toEpochMilli();
                if (concerned && zone != null && zone.purpose() == Purpose.EXIT) {
                    Egress egress = taken(known, stay);
                    if (egress == null
                            && noReason
                            && Egress.openOf(news.assetId()).isEmpty()) {
                        egress = Egress.begun(news.assetId(), zone.name(), Instant.ofEpochMilli(stay.fromMs()));
                        egress.persist();
                    }
                    if (egress != null && i + 1 < since.size() && cameBack(egress, since.get(i + 1))) {
                        stopped.add(egress.news());
                    }
                }
            }
            known.forEach(egress -> egress.end(EgressState.MISTAKEN, egress.at));
            return new Corrected(Egress.openOf(news.assetId()).isPresent(), stopped);
        });
    }

    /** Takes the record of that stay out of those that are known. */
    private static Egress taken(List<Egress> known, Stay stay) {
        for (Egress egress : known) {
            long atMs = egress.at.toEpochMilli();
            if (atMs >= stay.fromMs() && atMs <= stay.untilMs()) {
                known.remove(egress);
                return egress;
            }
        }
        return null;
    }

    /** Notes that it came back, if that is news; whether it was stopped by that, and did not just pass. */
    private boolean cameBack(Egress egress, Stay next) {
        if (egress.state != EgressState.OPEN && egress.state != EgressState.GONE) {
            return false;
        }
        egress.back(Instant.ofEpochMilli(next.fromMs()), config.passing());
        return egress.state == EgressState.STOPPED;
    }

    private List<Stay> stays(long assetId, long fromMs) {
        try {
            return stays.of(assetId, fromMs, Long.MAX_VALUE);
        } catch (SQLException e) {
            throw new IllegalStateException("The stays of a device cannot be read.", e);
        }
    }
}
