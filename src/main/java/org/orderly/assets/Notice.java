package org.orderly.assets;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells somebody that what they reported broken can be used again; one a report, shown until it is dismissed. */
@Entity
@Table(name = "notices")
class Notice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_seq")
    @SequenceGenerator(name = "notices_seq", sequenceName = "notices_seq", allocationSize = 50)
    Long id;

    /** A username. */
    String person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asset_id")
    Asset asset;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    Report report;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "dismissed_at")
    Instant dismissedAt;

    Notice() {}

    Notice(Report report, Instant at) {
        this.person = report.reportedBy;
        this.asset = report.asset;
        this.report = report;
        this.toldAt = at;
    }

    /** What that person has not dismissed yet, the newest first, at most that many. */
    static List<Notice> of(String person, int most) {
        return Notice.<Notice>find(
                        "from Notice n join fetch n.asset join fetch n.report"
                                + " where n.person = ?1 and n.dismissedAt is null order by n.id desc",
                        person)
                .page(0, most)
                .list();
    }

    /** That notice, if it is that person's. */
    static Optional<Notice> of(String person, long id) {
        return find("person = ?1 and id = ?2", person, id).firstResultOptional();
    }
}
