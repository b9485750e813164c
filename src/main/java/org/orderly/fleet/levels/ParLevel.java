package org.orderly.fleet.levels;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How many units of a class a ward wants to find free: in one zone, or in all zones of the department. */
@Entity
@Table(name = "fleet_par_levels")
class ParLevel extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_par_levels_seq")
    @SequenceGenerator(name = "fleet_par_levels_seq", sequenceName = "fleet_par_levels_seq", allocationSize = 1)
    Long id;

    String department;

    /** Null for all zones of the department. */
    @Column(name = "zone_id")
    Long zoneId;

    @Column(name = "class_code")
    String classCode;

    /** Fewer than this are too few; */
    int low;

    /** ... and then it is filled up to this many. */
    int target;

    /** Since when there are too few, or null. */
    @Column(name = "short_since")
    Instant shortSince;

    @Version
    long version;
}
