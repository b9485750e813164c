package org.orderly.maintenance.labels;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A code that is on a device beside its own: it was printed for an asset that turned out to be the same device. */
@Entity
@Table(name = "former_device_labels")
class FormerLabel extends PanacheEntityBase {

    @Id
    String token;

    @Column(name = "asset_id")
    long assetId;
}
