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
import jakarta.persistence.Version;

/** A zone as it is stored; a withdrawn one stays in the history but not on the plan. */
@Entity
@Table(name = "zones")
class Zone extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zones_seq")
    @SequenceGenerator(name = "zones_seq", sequenceName = "zones_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Floor floor;

    String code;
    String name;
    Purpose purpose;
    String department;

    @Column(name = "outline", length = 20_000)
    String outlineText;

    boolean active;

    @Version
    long version;

    /** Draws the zone anew and puts it (back) on the plan. */
    void draw(Floor on, String zoneName, Purpose use, String owner, Outline outline) {
        floor = on;
        name = zoneName;
        purpose = use;
        department = owner;
        outlineText = outline.text();
        active = true;
    }

    void withdraw() {
        active = false;
        Passage.delete("zoneA = ?1 or zoneB = ?1", this);
    }

    static Zone withCode(String code) {
        return find("code", code).firstResult();
    }
}
