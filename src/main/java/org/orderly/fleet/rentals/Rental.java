package org.orderly.fleet.rentals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.orderly.fleet.RentalReturned;
import org.orderly.identity.Key;

/** A unit on hire, from the first day that is paid for to the last. Days are UTC days. */
@Entity
@Table(name = "fleet_rentals")
class Rental extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_rentals_seq")
    @SequenceGenerator(name = "fleet_rentals_seq", sequenceName = "fleet_rentals_seq", allocationSize = 1)
    Long id;

    String reference;

    String supplier;

    @Column(name = "class_code")
    String classCode;

    String model;

    @Column(name = "serial_number")
    String serial;

    /** The unit in the register, if it wears a tag. */
    @Column(name = "asset_id")
    Long assetId;

    String department;

    /** What a day costs, in {@link #currency}. */
    BigDecimal rate;

    String currency;

    @Column(name = "from_day")
    LocalDate fromDay;

    @Column(name = "due_back")
    LocalDate dueBack;

    /** Null while it runs. */
    @Column(name = "returned_on")
    LocalDate returnedOn;

    /** The day on which somebody said to have seen the alert. */
    @Column(name = "acknowledged_on")
    LocalDate acknowledgedOn;

    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Version
    long version;

    boolean runs() {
        return returnedOn == null;
    }

    Hire hire() {
        return new Hire(fromDay, returnedOn);
    }

    RentalReturned news() {
        return new RentalReturned(id, reference, classCode, department, fromDay, returnedOn, rate, currency);
    }

    /** Those that run, the one due first coming first. */
    static List<Rental> running() {
        return list("returnedOn is null", Sort.ascending("dueBack", "id"));
    }

    /** Those that went back, the latest first; of that class and department, unless null. */
    static PanacheQuery<Rental> returned(String classCode, String department) {
        List<String> spellings = getEntityManager()
                .createQuery("select distinct department from Rental", String.class)
                .getResultStream()
                .filter(one -> department == null || Key.same(one, department))
                .toList();
        return find(
                "returnedOn is not null and (?1 is null or classCode = ?1) and department in ?2",
                Sort.descending("returnedOn", "id"),
                classCode,
                spellings);
    }
}
