package org.orderly.fleet.use;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.orderly.fleet.SurplusRetired;

/** A unit that was retired because there were more than anybody needs. */
@Entity
@Table(name = "fleet_retirements")
class Retirement extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_retirements_seq")
    @SequenceGenerator(name = "fleet_retirements_seq", sequenceName = "fleet_retirements_seq", allocationSize = 1)
    Long id;

    @Column(name = "asset_id")
    long assetId;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "on_day")
    LocalDate onDay;

    String why;

    @Column(name = "retired_by")
    String retiredBy;

    SurplusRetired news() {
        return new SurplusRetired(assetId, classCode, onDay, why);
    }
}
