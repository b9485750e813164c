package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** By which entries are found that cover the demand of a class. */
@Entity
@Table(name = "savings_demand")
class DemandRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "savings_demand_seq")
    @SequenceGenerator(name = "savings_demand_seq", sequenceName = "savings_demand_seq", allocationSize = 50)
    Long id;

    long entry;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    DemandRow() {}

    DemandRow(long entry, Demand demand) {
        this.entry = entry;
        classCode = demand.classCode();
        from = demand.from();
        to = demand.to();
    }
}
