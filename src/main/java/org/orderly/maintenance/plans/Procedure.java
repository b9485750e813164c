package org.orderly.maintenance.plans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** A document that says how something is done; its text is in its {@link Edition}s. */
@Entity
@Table(name = "procedures")
class Procedure extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "procedures_seq")
    @SequenceGenerator(name = "procedures_seq", sequenceName = "procedures_seq", allocationSize = 1)
    Long id;

    String code;

    /** The number of the newest edition. */
    int newest;

    @Version
    long version;

    /** @throws Problem 404 if there is none */
    static Procedure existing(long id) {
        return Procedure.<Procedure>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no procedure " + id + "."));
    }
}
