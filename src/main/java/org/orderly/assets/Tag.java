package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A location tag. It keeps its number when it moves from one asset to another. */
@Entity
@Table(name = "tags")
class Tag extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tags_seq")
    @SequenceGenerator(name = "tags_seq", sequenceName = "tags_seq", allocationSize = 50)
    Long id;

    String code;

    /** The asset that wears it, or null while it lies in a drawer. */
    @Column(name = "asset_id")
    Long assetId;

    @Column(name = "bound_at")
    Instant boundAt;

    Tag() {}

    Tag(String code) {
        this.code = code;
    }

    void bindTo(long asset, Instant at) {
        assetId = asset;
        boundAt = at;
    }

    void unbind() {
        assetId = null;
        boundAt = null;
    }

    BoundTag bound() {
        return new BoundTag(id, code, assetId);
    }

    static List<Tag> of(long asset) {
        return list("assetId = ?1 order by id", asset);
    }

    /** The tags these assets wear. */
    static List<Tag> of(Collection<Long> assets) {
        return assets.isEmpty() ? List.of() : list("assetId in ?1 order by id", assets);
    }

    static List<Tag> byCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }
}
