package org.orderly.maintenance.plans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody says of one device instead of what its class says, and why. */
@Entity
@Table(name = "em_scores")
class EmOverride extends PanacheEntityBase {

    @Id
    @Column(name = "asset_id")
    long assetId;

    @Column(name = "use_points")
    int use;

    @Column(name = "harm_points")
    int harm;

    @Column(name = "upkeep_points")
    int upkeep;

    String why;

    @Column(name = "said_at")
    Instant saidAt;

    @Column(name = "said_by")
    String saidBy;

    @Version
    long version;

    EmNumbers.Points points() {
        return new EmNumbers.Points(use, harm, upkeep);
    }
}
