package org.orderly.fleet.requests;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.fleet.RequestWithdrawn;

/** Units that a department wants bought, from the asking to the end of it. */
@Entity
@Table(name = "fleet_requests")
class PurchaseRequest extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_requests_seq")
    @SequenceGenerator(name = "fleet_requests_seq", sequenceName = "fleet_requests_seq", allocationSize = 1)
    Long id;

    @Column(name = "class_code")
    String classCode;

    int units;

    String department;

    @Column(name = "needed_from")
    LocalDate neededFrom;

    @Column(name = "needed_to")
    LocalDate neededTo;

    String reason;

    /** What one unit costs, in {@link #currency}; null if nobody knows. */
    BigDecimal price;

    String currency;

    RequestState state;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "requested_by")
    String requestedBy;

    /** The day on which it was approved, or null if it never was. */
    @Column(name = "approved_on")
    LocalDate approvedOn;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "decided_by")
    String decidedBy;

    String why;

    /** The units of one's own that were found instead. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fleet_request_units", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "asset_id")
    Set<Long> found = new TreeSet<>();

    @Version
    long version;

    /** Whether own units took the place of a purchase that had been approved. */
    boolean avoidedPurchase() {
        return state == RequestState.WITHDRAWN && approvedOn != null && !found.isEmpty();
    }

    RequestWithdrawn news() {
        return new RequestWithdrawn(
                id,
                classCode,
                department,
                Math.min(units, found.size()),
                neededFrom,
                neededTo,
                found.stream().sorted().toList(),
                decidedOn,
                why);
    }
}
