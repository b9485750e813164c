package org.orderly.location.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.orderly.identity.Key;

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

    /** As it was written first. */
    String code;

    /** What is compared; null while an earlier reader has the same. */
    @Column(name = "code_key")
    String codeKey;

    double x;
    double y;

    void name(String given) {
        code = given;
        codeKey = Key.ofCode(given);
    }

    void place(Floor on, double atX, double atY) {
        floor = on;
        x = atX;
        y = atY;
    }
}
