package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An asset wore a tag for a time. Times are epoch milliseconds (UTC). */
@Entity
@Table(name = "tag_bindings")
class TagBinding extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_bindings_seq")
    @SequenceGenerator(name = "tag_bindings_seq", sequenceName = "tag_bindings_seq", allocationSize = 50)
    Long id;

    @Column(name = "tag_id")
    long tagId;

    @Column(name = "asset_id")
    long assetId;

    @Column(name = "from_ms")
    long fromMs;

    /** Null while it wears it. */
    @Column(name = "until_ms")
    Long untilMs;

    TagBinding() {}

    TagBinding(long tagId, long assetId, long fromMs) {
        this.tagId = tagId;
        this.assetId = assetId;
        this.fromMs = fromMs;
    }

    static boolean isFirstOf(long tagId) {
        return count("tagId", tagId) == 0;
    }

    static void end(long tagId, long untilMs) {
        update("untilMs = ?1 where tagId = ?2 and untilMs is null", untilMs, tagId);
    }
}
