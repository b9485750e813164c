package org.orderly.location.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A fixed reader that hears tags, with its position in metres. */
@Entity
@Table(name = "readers")
class Reader extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "readers_seq")
    @SequenceGenerator(name = "readers_seq", sequenceName = "readers_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Floor floor;

    String code;
    double x;
    double y;

    void place(Floor on, double atX, double atY) {
        floor = on;
        x = atX;
        y = atY;
    }
}
