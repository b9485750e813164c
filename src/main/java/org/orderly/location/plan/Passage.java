package org.orderly.location.plan;

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

/** A way from one zone to another: a door or opening at one point, or a lift or stairs with a point on each floor. */
@Entity
@Table(name = "passages")
class Passage extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passages_seq")
    @SequenceGenerator(name = "passages_seq", sequenceName = "passages_seq", allocationSize = 50)
    Long id;

    PassageKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "zone_a_id")
    Zone zoneA;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "zone_b_id")
    Zone zoneB;

    @Column(name = "a_x")
    double ax;

    @Column(name = "a_y")
    double ay;

    @Column(name = "b_x")
    double bx;

    @Column(name = "b_y")
    double by;

    /** Places the passage at one point, in metres, that both zones share. */
    void place(PassageKind how, Zone one, Zone other, double x, double y) {
        kind = how;
        zoneA = one;
        zoneB = other;
        ax = x;
        bx = x;
        ay = y;
        by = y;
    }
}
