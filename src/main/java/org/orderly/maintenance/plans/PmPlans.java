package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.location.SiteZones;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;
import org.orderly.telemetry.SignalKind;

/** Makes and changes plans; every change is on record. */
@ApplicationScoped
class PmPlans {

    static final String SUBJECT = "plan";

    private static final Period LONGEST_BEGIN = Period.ofYears(20);

    private final Roster roster;
    private final Usages usages;
    private final AemRules rules;
    private final Reckoning reckoning;
    private final SiteZones zones;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;
    private final Event<PlanChanged> changed;
    private final EntityManager database;

    PmPlans(
            Roster roster,
            Usages usages,
            AemRules rules,
            Reckoning reckoning,
            SiteZones zones,
            AuditTrail trail,
            Caller caller,
            Clock clock,
            Event<PlanChanged> changed,
            EntityManager database) {
        this.roster = roster;
        this.usages = usages;
        this.rules = rules;
        this.reckoning = reckoning;
        this.zones = zones;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
        this.changed = changed;
        this.database = database;
    }

    /** @throws Problem 400, 404 if it makes no sense */
    @Transactional
    PmPlan make(PlanText text) {
        refuse(text);
        PmPlan plan = new PmPlan();
        text.into(plan);
        plan.madeAt = now();
        plan.madeBy = caller.name();
        plan.persistAndFlush();
        return recorded(plan, Map.of(), "created");
    }

    /**
     * Replaces what a plan says. If it asks for something else of the devices, its alternate maintenance has to be
     * approved anew.
     *
     * @throws Problem 400, 404, 409 if it is retired, 412, 428
     */
    @Transactional
    PmPlan change(long id, String ifMatch, PlanText text) {
        PmPlan plan = changeable(id, ifMatch);
        refuse(text);
        Map<String, Object> before = plan.facts();
        if (plan.aem != null && text.changesWork(plan)) {
            plan.aem = plan.aem.notApproved();
        }
        text.into(plan);
        if (plan.aem != null) {
            refuseForbidden(plan);
        }
        return recorded(plan, before, "changed");
    }

    /** @throws Problem 404, 409, 412, 428 */
    @Transactional
    PmPlan retire(long id, String ifMatch) {
        PmPlan plan = changeable(id, ifMatch);
        Map<String, Object> before = plan.facts();
        plan.retiredAt = now();
        plan.retiredBy = caller.name();
        return recorded(plan, before, "retired");
    }

    /**
     * Lets a plan rest: it opens no orders, and nothing falls due, until it is resumed.
     *
     * @throws Problem 404, 409 if it rests already, 412, 428
     */
    @Transactional
    PmPlan pause(long id, String ifMatch, String why) {
        PmPlan plan = changeable(id, ifMatch);
        if (plan.isPaused()) {
            throw Problems.conflict("This plan is paused already.");
        }
        Map<String, Object> before = plan.facts();
        plan.pausedAt = now();
        plan.pausedBy = caller.name();
        plan.pausedWhy = why.strip();
        plan.resumedAt = null;
        return recorded(plan, before, "paused");
    }

    /** @throws Problem 404, 409 if it does not rest, 412, 428 */
    @Transactional
    PmPlan resume(long id, String ifMatch) {
        PmPlan plan = changeable(id, ifMatch);
        if (!plan.isPaused()) {
            throw Problems.conflict("This plan is not paused.");
        }
        Map<String, Object> before = plan.facts();
        plan.resumedAt = now();
        return recorded(plan, before, "resumed");
    }

    /**
     * Takes an assessment for alternate maintenance; until an administrator approves it the plan opens no orders.
     *
     * @throws Problem 400, 404, 409, 412, 428; 422 with the name of the "rule" that forbids it
     */
    @Transactional
    PmPlan assess(long id, String ifMatch, List<Aem.Score> criteria, String rationale) {
        PmPlan plan = changeable(id, ifMatch);
        rules.refuseIncomplete(criteria);
        refuseForbidden(plan);
        Map<String, Object> before = plan.facts();
        plan.aem = new Aem(criteria, rationale.strip(), caller.name(), now(), null, null);
        return recorded(plan, before, "assessed");
    }

    /** @throws Problem 404, 409 if there is nothing to approve, 412, 422, 428 */
    @Transactional
    PmPlan approve(long id, String ifMatch) {
        PmPlan plan = changeable(id, ifMatch);
        if (plan.aem == null || plan.aem.isApproved()) {
            throw Problems.conflict("There is no assessment that waits for approval.");
        }
        refuseForbidden(plan);
        Map<String, Object> before = plan.facts();
        plan.aem = plan.aem.approved(caller.name(), now());
        return recorded(plan, before, "approved");
    }

    /** Says that the plan is the maker's own. */
    @Transactional
    PmPlan withdrawAssessment(long id, String ifMatch) {
        PmPlan plan = changeable(id, ifMatch);
        Map<String, Object> before = plan.facts();
        plan.aem = null;
        return recorded(plan, before, "maker's own");
    }

    private PmPlan changeable(long id, String ifMatch) {
        PmPlan plan = PmPlan.existing(id);
        Versions.check(ifMatch, plan.version);
        if (plan.retiredAt != null) {
            throw Problems.conflict("This plan is retired.");
        }
        return plan;
    }

    private void refuseForbidden(PmPlan plan) {
        rules.forbidding(devices(plan.scope()), reckoning.purchases().days(), today())
                .ifPresent(rule -> {
                    throw Problems.unprocessable("Alternate maintenance is not allowed here: " + rule.words())
                            .with("rule", rule.name());
                });
    }

    private void refuse(PlanText text) {
        Procedure.existing(text.procedureId());
        List<AssetCard> devices = devices(text.scope());
        if (text.scope().assetId() != null && devices.isEmpty()) {
            throw Problems.badRequest("scope: there is no asset " + text.scope().assetId() + " in service.");
        }
        String classCode = text.scope().classCode();
        if (classCode != null
                && database.createNativeQuery("SELECT code FROM device_classes WHERE code = ?1", String.class)
                        .setParameter(1, classCode)
                        .getResultList()
                        .isEmpty()) {
            throw Problems.badRequest("scope: there is no class " + classCode + ".");
        }
        String signal = text.rule().watches();
        if (signal != null
                && devices.stream().noneMatch(device -> usages.signal(device.classCode(), signal)
                        .isPresent())) {
            throw Problems.badRequest("rule: none of these devices tells a signal " + signal + ".");
        }
        if (text.rule() instanceof DueRule.Meter
                && devices.stream().noneMatch(device -> usages.signal(device.classCode(), signal)
                        .filter(one -> one.kind() == SignalKind.COUNTER)
                        .isPresent())) {
            throw Problems.badRequest("rule: " + signal + " is no counter; write a condition for it.");
        }
        if (text.firstDueOn() != null
                && (text.firstDueOn().isBefore(today().minus(LONGEST_BEGIN))
                        || text.firstDueOn().isAfter(today().plus(LONGEST_BEGIN)))) {
            throw Problems.badRequest("firstDueOn: write a day at most 20 years from today.");
        }
    }

    private List<AssetCard> devices(Scope scope) {
        return roster.cards().stream().filter(scope::covers).toList();
    }

    private PmPlan recorded(PmPlan plan, Map<String, ?> before, String action) {
        PmPlan.flush();
        trail.record(SUBJECT, plan.id, action, Change.between(before, plan.facts()));
        changed.fire(new PlanChanged());
        return plan;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zones.usual());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
