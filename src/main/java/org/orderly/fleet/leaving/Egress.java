package org.orderly.fleet.leaving;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orderly.fleet.EgressStopped;

/** A device in an exit with no reason to leave. */
@Entity
@Table(name = "fleet_egress")
class Egress extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_egress_seq")
    @SequenceGenerator(name = "fleet_egress_seq", sequenceName = "fleet_egress_seq", allocationSize = 1)
    Long id;

    @Column(name = "asset_id")
    long assetId;

    /** The device while it stands in the exit, then null: one at most is open. */
    @Column(name = "open_asset_id")
    Long openAssetId;

    /** The name of the exit. */
    String zone;

    Instant at;

    EgressState state;

    @Column(name = "ended_at")
    Instant endedAt;

    static Egress begun(long assetId, String exit, Instant at) {
        Egress egress = new Egress();
        egress.assetId = assetId;
        egress.openAssetId = assetId;
        egress.zone = exit;
        egress.at = at.truncatedTo(ChronoUnit.MILLIS);
        egress.state = EgressState.OPEN;
        return egress;
    }

    /** The device is elsewhere in the house again. */
    void back(Instant when, Duration passing) {
        end(
                when.isBefore(at.plus(passing)) ? EgressState.PASSED : EgressState.STOPPED,
                when.truncatedTo(ChronoUnit.MILLIS));
    }

    void end(EgressState how, Instant when) {
        openAssetId = null;
        state = how;
        endedAt = when;
    }

    EgressStopped news() {
        return new EgressStopped(id, assetId, endedAt, zone);
    }

    /** Those of the asset that began in this period, both ends included. */
    static List<Egress> of(long assetId, Instant from, Instant to) {
        return list("assetId = ?1 and at >= ?2 and at <= ?3 order by at", assetId, from, to);
    }

    static Optional<Egress> openOf(long assetId) {
        return find("openAssetId", assetId).firstResultOptional();
    }
}
