package org.orderly.maintenance.labels;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** What the code on a device says instead of its number: a random word that nobody can guess. */
@Entity
@Table(name = "device_labels")
class DeviceLabel extends PanacheEntityBase {

    @Id
    @Column(name = "asset_id")
    long assetId;

    String token;

    DeviceLabel() {}

    DeviceLabel(long assetId, String token) {
        this.assetId = assetId;
        this.token = token;
    }

    static List<DeviceLabel> of(Collection<Long> assetIds) {
        return list("assetId in ?1", assetIds);
    }
}
