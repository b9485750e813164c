package org.orderly.maintenance.plans;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.orderly.location.SiteZones;
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
        Presence.Now present = presence.now();
        for (Next next : book.now().all()) {
            boolean here = present.absent(next.asset()).isEmpty();
            if ((here && isToOpen(next)) || !next.passed().isEmpty()) {
                try {
                    opened += QuarkusTransaction.requiringNew().call(() -> keepAndOpen(next, here)) ? 1 : 0;
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

    private boolean keepAndOpen(Next next, boolean here) {
        Procedure procedure = Procedure.existing(next.plan().procedureId);
        if (!Objects.equals(lastDueOn(next), next.standing().lastDueOn())) {
            changed.fire(new PlanChanged());
            return false;
        }
        for (DueDays days : next.passed()) {
            occasion(next, days, "Over before the order before it was closed", procedure)
                    .persist();
        }
        changed.fire(new PlanChanged());
        return here && isToOpen(next) && open(next, procedure);
    }

    /** As it is in the database now; the book may be older. */
    private static LocalDate lastDueOn(Next next) {
        return Occasion.<Occasion>find(
                        "planId = ?1 and assetId = ?2 order by dueOn desc",
                        next.plan().id,
                        next.asset().id())
                .firstResultOptional()
                .map(occasion -> occasion.dueOn)
                .orElse(null);
    }

    private boolean open(Next next, Procedure procedure) {
        PmPlan plan = next.plan();
        long assetId = next.asset().id();
        if (Occasion.count(
                        "planId = ?1 and assetId = ?2 and orderId in"
                                + " (select w.id from WorkOrder w where w.open = true)",
                        plan.id,
                        assetId)
                > 0) {
            return false;
        }
        Edition edition = Edition.newest(procedure);
        Occasion occasion = occasion(next, next.days(), next.why(), procedure);
        occasion.orderId = orders.open(NewOrder.of(assetId, edition.kind, plan.name, OrderSource.PLAN, plan.id)
                .describedAs(next.why() + ". " + edition.title + " (" + procedure.code + ", version " + edition.number
                        + ").")
                .between(occasion.earliestAt, occasion.latestAt)
                .taking(edition.minutes, edition.skill)
                .checking(edition.lines));
        occasion.persist();
        return true;
    }

    private Occasion occasion(Next next, DueDays days, String why, Procedure procedure) {
        ZoneId zone = zones.of(next.asset().id());
        Occasion occasion = new Occasion();
        occasion.planId = next.plan().id;
        occasion.assetId = next.asset().id();
        occasion.dueOn = days.due();
        occasion.earliestOn = days.earliest();
        occasion.latestOn = days.latest();
        // A day begins and ends as the clocks of the site say, also on the two days when they are changed.
        occasion.earliestAt = days.earliest().atStartOfDay(zone).toInstant();
        occasion.latestAt =
                days.latest().plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        occasion.procedureVersion = procedure.newest;
        occasion.why = why;
        return occasion;
    }
}
