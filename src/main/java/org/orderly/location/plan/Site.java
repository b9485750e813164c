package org.orderly.location.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A hospital campus: one system of coordinates in metres, one time zone. */
@Entity
@Table(name = "sites")
class Site extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sites_seq")
    @SequenceGenerator(name = "sites_seq", sequenceName = "sites_seq", allocationSize = 50)
    Long id;

    String code;
    String name;

    @Column(name = "time_zone")
    String timeZone;
}
