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
import org.orderly.identity.Key;

/** A location tag. It keeps its number when it moves from one asset to another. */
@Entity
@Table(name = "tags")
class Tag extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tags_seq")
    @SequenceGenerator(name = "tags_seq", sequenceName = "tags_seq", allocationSize = 50)
    Long id;

    /** As it was written first. */
    String code;

    /** What is compared; null while an earlier tag has the same. */
    @Column(name = "code_key")
    String codeKey;

    /** The asset that wears it, or null while it lies in a drawer. */
    @Column(name = "asset_id")
    Long assetId;

    @Column(name = "bound_at")
    Instant boundAt;

    /** Since when it is worn, epoch milliseconds (UTC); 0 when since before anybody wrote it down. */
    @Column(name = "bound_from_ms")
    Long boundFromMs;

    Tag() {}

    Tag(String code) {
        this.code = code;
        this.codeKey = Key.ofCode(code);
    }

    /** Whoever wears it first wore it before that was written down: tags are put on first and entered later. */
    void bindTo(long asset, Instant at) {
        boolean first = id == null || TagBinding.isFirstOf(id);
        assetId = asset;
        boundAt = at;
        boundFromMs = first ? 0 : at.toEpochMilli();
    }

    /** Writes down that it is worn; to be called when the tag has its number. */
    void noteBinding() {
        new TagBinding(id, assetId, boundFromMs).persist();
    }

    void unbind(Instant at) {
        TagBinding.end(id, at.toEpochMilli());
        assetId = null;
        boundAt = null;
        boundFromMs = null;
    }

    BoundTag bound() {
        return new BoundTag(id, code, assetId, boundFromMs == null ? 0 : boundFromMs);
    }

    static List<Tag> of(long asset) {
        return list("assetId = ?1 order by id", asset);
    }

    /** The tags these assets wear. */
    static List<Tag> of(Collection<Long> assets) {
        return assets.isEmpty() ? List.of() : list("assetId in ?1 order by id", assets);
    }

    /** Those of these tags that are known, however their codes are spelt. */
    static List<Tag> byKeys(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list("codeKey in ?1", keys);
    }
}
