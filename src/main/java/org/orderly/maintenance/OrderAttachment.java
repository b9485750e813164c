package org.orderly.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orderly.maintenance.files.FileKind;
import org.orderly.maintenance.files.FileName;

/** A photo or a document of an order. */
@Entity
@Table(name = "work_order_attachments")
class OrderAttachment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_attachments_seq")
    @SequenceGenerator(
            name = "work_order_attachments_seq",
            sequenceName = "work_order_attachments_seq",
            allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    /** Counted from 1 within the order. */
    int number;

    /** What the sender calls it: shown to people, never a path. */
    String name;

    @Column(name = "media_type")
    String mediaType;

    /** Bytes. */
    long size;

    /** Of the content as it is kept. */
    String sha256;

    /** Whether the kept content is without what a camera adds; if not, it is taken off whenever it is handed out. */
    boolean cleaned;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by")
    String addedBy;

    FileKind kind() {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** What it is called wherever it is shown; a name of long ago may have an ending that lies. */
    String shownName() {
        return FileName.safe(name, kind());
    }

    static List<OrderAttachment> of(long orderId) {
        return list("orderId = ?1 order by number", orderId);
    }

    /** The one of this name and content, if somebody has handed it in already. */
    static Optional<OrderAttachment> same(long orderId, String name, String sha256) {
        return find("orderId = ?1 and name = ?2 and sha256 = ?3 order by number", orderId, name, sha256)
                .firstResultOptional();
    }

    static Optional<OrderAttachment> of(long orderId, int number) {
        return find("orderId = ?1 and number = ?2", orderId, number).firstResultOptional();
    }
}
