package org.orderly.maintenance.plans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** What is to be done at which devices, and what makes it due. A plan is never deleted, only retired. */
@Entity
@Table(name = "pm_plans")
class PmPlan extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pm_plans_seq")
    @SequenceGenerator(name = "pm_plans_seq", sequenceName = "pm_plans_seq", allocationSize = 1)
    Long id;

    String name;

    @Column(name = "asset_id")
    Long assetId;

    String maker;

    String model;

    @Column(name = "class_code")
    String classCode;

    @Column(name = "due_rule")
    @Convert(converter = DueRule.Column.class)
    DueRule rule;

    /** Days before and after the due day that count as in time. */
    @Column(name = "window_days")
    int windowDays;

    /** When it is due at devices where it was never done, or null. */
    @Column(name = "first_due_on")
    LocalDate firstDueOn;

    /** Whether the first due days of many devices are spread over the time between two. */
    boolean spread;

    @Column(name = "procedure_id")
    long procedureId;

    @Convert(converter = Aem.Column.class)
    Aem aem;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_by")
    String retiredBy;

    /** Since when it rests, or rested last; null if it never did. */
    @Column(name = "paused_at")
    Instant pausedAt;

    @Column(name = "paused_by")
    String pausedBy;

    @Column(name = "paused_why")
    String pausedWhy;

    /** When it began again; null while it rests. */
    @Column(name = "resumed_at")
    Instant resumedAt;

    @Version
    long version;

    Scope scope() {
        return new Scope(assetId, maker, model, classCode);
    }

    /** Whether it opens orders: neither retired nor paused, and approved if it needs to be. */
    boolean isActive() {
        return retiredAt == null && !isPaused() && isApproved();
    }

    boolean isPaused() {
        return pausedAt != null && resumedAt == null;
    }

    private boolean isApproved() {
        return aem == null || aem.isApproved();
    }

    /** One of active, paused, waits-for-approval and retired. */
    String state() {
        return retiredAt != null ? "retired" : isPaused() ? "paused" : isApproved() ? "active" : "waits-for-approval";
    }

    /** The days of its last pause there. */
    Rest rest(ZoneId zone) {
        return pausedAt == null
                ? Rest.NEVER
                : new Rest(
                        LocalDate.ofInstant(pausedAt, zone),
                        resumedAt == null ? null : LocalDate.ofInstant(resumedAt, zone));
    }

    /** What the audit trail tells of, by field. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("asset", assetId);
        facts.put("maker", maker);
        facts.put("model", model);
        facts.put("class", classCode);
        facts.put("rule", rule.words());
        facts.put("windowDays", windowDays);
        facts.put("firstDueOn", firstDueOn == null ? null : firstDueOn.toString());
        facts.put("procedure", procedureId);
        facts.put("aem", aem == null ? null : aem.isApproved() ? "approved by " + aem.approvedBy() : "assessed");
        facts.put("state", state());
        return facts;
    }

    /** @throws Problem 404 if there is none */
    static PmPlan existing(long id) {
        return PmPlan.<PmPlan>findByIdOptional(id).orElseThrow(() -> Problems.notFound("There is no plan " + id + "."));
    }

    static List<PmPlan> notRetired() {
        return list("retiredAt is null order by id");
    }

    static long using(long procedureId) {
        return count("procedureId = ?1 and retiredAt is null", procedureId);
    }
}
