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

/** A floor of a building; its code ("N-2") is unique in the house. Kept for history when no longer in use. */
@Entity
@Table(name = "floors")
class Floor extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "floors_seq")
    @SequenceGenerator(name = "floors_seq", sequenceName = "floors_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Building building;

    String code;
    String name;
    int level;
    boolean active;
}
