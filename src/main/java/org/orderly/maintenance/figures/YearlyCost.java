package org.orderly.maintenance.figures;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cost of a year that no order knows, as somebody has stated it for a group of devices. */
@Entity
@Table(name = "figure_costs")
class YearlyCost extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "figure_costs_seq")
    @SequenceGenerator(name = "figure_costs_seq", sequenceName = "figure_costs_seq", allocationSize = 50)
    Long id;

    @Column(name = "cost_year")
    int year;

    By scope;

    /** The group: a class code, "maker model", a department or a site's code; empty for all devices. */
    @Column(name = "scope_key")
    String key;

    CostKind kind;

    BigDecimal amount;

    String currency;

    String note;

    @Column(name = "stated_at")
    Instant statedAt;

    @Column(name = "stated_by")
    String statedBy;

    static Optional<YearlyCost> of(int year, By scope, String key, CostKind kind) {
        return find("year = ?1 and scope = ?2 and key = ?3 and kind = ?4", year, scope, key, kind)
                .firstResultOptional();
    }

    /** What is stated for the groups of a kind, by their keys. */
    static Map<String, Map<CostKind, ServiceCost.Amount>> stated(int year, By scope) {
        Map<String, Map<CostKind, ServiceCost.Amount>> stated = new HashMap<>();
        YearlyCost.<YearlyCost>list("year = ?1 and scope = ?2", year, scope)
                .forEach(one -> stated.computeIfAbsent(one.key, same -> new HashMap<>())
                        .put(one.kind, new ServiceCost.Amount(one.amount, one.currency)));
        return stated;
    }

    static List<YearlyCost> of(int year) {
        return list("year = ?1 order by scope, key, kind", year);
    }
}
