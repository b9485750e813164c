package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A figure of the time before, as somebody has approved it. A new figure is a new version; this one is never changed. */
@Entity
@Table(name = "savings_baselines")
class Baseline extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "savings_baselines_seq")
    @SequenceGenerator(name = "savings_baselines_seq", sequenceName = "savings_baselines_seq", allocationSize = 50)
    Long id;

    String figure;

    String scope;

    /** A class code, a department or a site's code; empty for all devices. */
    @Column(name = "scope_key")
    String key;

    int version;

    @Column(name = "figure_value")
    BigDecimal value;

    String unit;

    String currency;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    String source;

    /** How it was observed, or null. */
    String observed;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_on")
    LocalDate approvedOn;

    @Column(name = "entered_at")
    Instant enteredAt;

    @Column(name = "entered_by")
    String enteredBy;

    /** The newest version, if there is any. */
    static Optional<Baseline> newest(Figure figure, Scope scope, String key) {
        return find("figure = ?1 and scope = ?2 and key = ?3 order by version desc", figure.code(), scope.code(), key)
                .firstResultOptional();
    }

    /** All versions by figure and scope, the newest first. */
    static PanacheQuery<Baseline> of(Figure figure) {
        return figure == null
                ? find("order by figure, scope, key, version desc")
                : find("figure = ?1 order by scope, key, version desc", figure.code());
    }

    /** The codes of the figures of which there is any. */
    static List<String> figures() {
        return getEntityManager()
                .createQuery("select distinct b.figure from Baseline b", String.class)
                .getResultList();
    }

    Counted counted() {
        String words = scope.equals(Scope.ALL.code()) ? scope : scope + " " + key;
        return new Counted(id, Figure.of(figure), words, version);
    }

    boolean says(NewBaseline given) {
        return value.compareTo(given.value()) == 0
                && unit.equals(given.unit().strip())
                && from.equals(given.from())
                && to.equals(given.to())
                && source.equals(given.source().strip())
                && approvedBy.equals(given.approvedBy().strip())
                && approvedOn.equals(given.approvedOn());
    }
}
