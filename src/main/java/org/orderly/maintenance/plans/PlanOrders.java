package org.orderly.maintenance.plans;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;
import org.orderly.maintenance.NewOrder;
import org.orderly.maintenance.OrderSource;
import org.orderly.maintenance.Presence;
import org.orderly.maintenance.WorkOrders;

/** Opens the orders of plans in time: some days before their window begins. Doing so twice changes nothing. */
@ApplicationScoped
class PlanOrders {

    private static final Logger LOG = Logger.getLogger(PlanOrders.class);

    private final DueBook book;
    private final WorkOrders orders;
    private final Presence presence;
    private final SiteZones zones;
    private final Usages usages;
    private final PlansConfig config;
    private final Event<PlanChanged> changed;
    private final Clock clock;

    PlanOrders(
            DueBook book,
            WorkOrders orders,
            Presence presence,
            SiteZones zones,
            Usages usages,
            PlansConfig config,
            Event<PlanChanged> changed,
            Clock clock) {
        this.book = book;
        this.orders = orders;
        this.presence = presence;
        this.zones = zones;
        this.usages = usages;
        this.config = config;
        this.changed = changed;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int opened = openDue();
        if (opened > 0) {
            LOG.infof("orders opened by plans count=%d", opened);
        }
    }

    /** Opens whatever is due; tells how many orders. */
    synchronized int openDue() {
        book.now();
        if (usages.readWanted() > 0) {
            changed.fire(new PlanChanged());
        }
        int opened = 0;
        Presence.Now here = presence.now();
        for (Next next : book.now().all()) {
            if (isToOpen(next) && here.absent(next.asset()).isEmpty()) {
                try {
                    opened += QuarkusTransaction.requiringNew().call(() -> open(next)) ? 1 : 0;
                } catch (RuntimeException e) {
                    // It stays due; we come by again in a minute.
                    LOG.warnf(
                            e,
                            "no order of a plan yet plan=%d asset=%d",
                            next.plan().id,
                            next.asset().id());
                }
            }
        }
        return opened;
    }

    private boolean isToOpen(Next next) {
        if (!next.plan().isActive() || next.hasOpenOrder() || next.days() == null) {
            return false;
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), zones.of(next.asset().id()));
        return !next.days().earliest().minusDays(config.aheadDays()).isAfter(today);
    }

    private boolean open(Next next) {
        PmPlan plan = next.plan();
        long assetId = next.asset().id();
        if (Occasion.count(
                        "planId = ?1 and assetId = ?2 and (dueOn >= ?3 or orderId in"
                                + " (select w.id from WorkOrder w where w.open = true))",
                        plan.id,
                        assetId,
                        next.days().due())
                > 0) {
            return false;
        }
        Procedure procedure = Procedure.existing(plan.procedureId);
        Edition edition = Edition.newest(procedure);
        Occasion occasion = occasion(next, procedure);
        occasion.orderId = orders.open(NewOrder.of(assetId, edition.kind, plan.name, OrderSource.PLAN, plan.id)
                .describedAs(next.why() + ". " + edition.title + " (" + procedure.code + ", version " + edition.number
                        + ").")
                .between(occasion.earliestAt, occasion.latestAt)
                .taking(edition.minutes, edition.skill)
                .checking(edition.lines));
        occasion.persist();
        changed.fire(new PlanChanged());
        return true;
    }

    private Occasion occasion(Next next, Procedure procedure) {
        ZoneId zone = zones.of(next.asset().id());
        DueDays days = next.days();
        Occasion occasion = new Occasion();
        occasion.planId = next.plan().id;
        occasion.assetId = next.asset().id();
        occasion.dueOn = days.due();
        occasion.earliestOn = days.earliest();
        occasion.latestOn = days.latest();
        // A day begins and ends as the clocks of the site say, also on the two days when they are changed.
        occasion.earliestAt = days.earliest().atStartOfDay(zone).toInstant();
        occasion.latestAt =
                days.latest().plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant();
        occasion.procedureVersion = procedure.newest;
        occasion.why = next.why();
        return occasion;
    }
}
