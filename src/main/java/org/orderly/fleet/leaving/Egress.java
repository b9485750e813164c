package org.orderly.fleet.leaving;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
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

    void end(EgressState how, Instant when) {
        openAssetId = null;
        state = how;
        endedAt = when;
    }

    EgressStopped news() {
        return new EgressStopped(id, assetId, endedAt, zone);
    }

    static Optional<Egress> openOf(long assetId) {
        return find("openAssetId", assetId).firstResultOptional();
    }
}
