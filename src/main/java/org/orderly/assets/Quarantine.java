package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody says that a device must not be used. It stays so until the last one who said it takes it back. */
@Entity
@Table(name = "asset_quarantines")
@IdClass(Quarantine.Key.class)
class Quarantine extends PanacheEntityBase {

    @Id
    @Column(name = "asset_id")
    Long assetId;

    /** Who holds it, such as {@code recall:12}. */
    @Id
    String holder;

    String because;

    Instant since;

    @Column(name = "put_by")
    String putBy;

    /** One holder of one device. */
    record Key(Long assetId, String holder) implements Serializable {}

    /** Why these assets must not be used: the oldest reason of each; only those that have one. */
    static Map<Long, String> reasons(Collection<Long> assetIds) {
        Map<Long, String> reasons = new HashMap<>();
        Quarantine.<Quarantine>list("assetId in ?1 order by since, holder", assetIds)
                .forEach(one -> reasons.putIfAbsent(one.assetId, one.because));
        return reasons;
    }

    static List<Quarantine> of(long assetId) {
        return list("assetId = ?1 order by since, holder", assetId);
    }
}
