package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.Presence;
import org.orderly.maintenance.StrandedOrders;
import org.orderly.maintenance.WorkOrders;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Task;
import org.orderly.maintenance.schedule.planning.Waiting;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.prediction.serving.risk.KnownRisks;

/** Looks around the hospital for everything that says when an order can and should be done. */
@ApplicationScoped
class OrdersAhead {

    private static final String PROPOSED = "proposed";
    private static final Set<String> WAITING = Set.of("waiting-for-parts", "waiting-for-vendor");

    private final WorkOrders orders;
    private final Presence presence;
    private final StrandedOrders stranded;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final KnownRisks risks;
    private final ScheduleConfig config;

    OrdersAhead(
            WorkOrders orders,
            Presence presence,
            StrandedOrders stranded,
            Roster roster,
            Whereabouts whereabouts,
            Plans plans,
            KnownRisks risks,
            ScheduleConfig config) {
        this.orders = orders;
        this.presence = presence;
        this.stranded = stranded;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.risks = risks;
        this.config = config;
    }

    /** All that somebody has decided to do, the most urgent first; {@code places} is given the zones they stand in. */
    List<Circumstances> look(Frame frame, Instant now, List<Long> places) {
        Presence.Now here = presence.now();
        Map<Long, String> asked = stranded.withoutPerson();
        Map<Long, List<Hours>> exceptions = DeviceHours.exceptions();
        Map<Long, Integer> indices = new HashMap<>();
        places.forEach(zone -> indices.put(zone, indices.size()));
        return orders.openOnes().stream()
                .filter(order -> !order.state().equals(PROPOSED))
                .sorted(Comparator.comparingInt(OrderCard::priority)
                        .thenComparing(OrderCard::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(OrderCard::id))
                .flatMap(order -> roster.card(order.assetId()).stream()
                        .filter(asset -> here.absent(asset).isEmpty())
                        .map(asset -> {
                            PlanZone zone = zone(asset.id());
                            int place = zone == null
                                    ? Walk.UNKNOWN
                                    : indices.computeIfAbsent(zone.id(), id -> {
                                        places.add(id);
                                        return places.size() - 1;
                                    });
                            List<Hours> hours =
                                    exceptions.getOrDefault(asset.id(), DeviceHours.ofClass(asset.classCode()));
                            Presence.Away away = here.away(asset)
                                    .filter(stay -> stay.orderId() != order.id())
                                    .orElse(null);
                            return of(order, asset, zone, place, hours, away, asked, frame, now);
                        }))
                .toList();
    }

    private PlanZone zone(long assetId) {
        Place place = whereabouts.of(assetId);
        return place == null ? null : plans.now().zone(place.zoneId());
    }

    private Circumstances of(
            OrderCard order,
            AssetCard asset,
            PlanZone zone,
            int place,
            List<Hours> hours,
            Presence.Away away,
            Map<Long, String> asked,
            Frame frame,
            Instant now) {
        boolean out = asset.status() != AssetStatus.IN_SERVICE;
        // A device with hours of its own is installed where it is; what its room is for says nothing.
        boolean inUse =
                hours.isEmpty() && Readiness.of(zone == null ? null : zone.purpose(), asset) == Readiness.IN_USE;
        Optional<Double> risk =
                risks.of(asset.id()).map(KnownRisks.KnownRisk::risk30).filter(chance -> !chance.isNaN());
        double risk30 = risk.orElse(config.usualRisk());
        DowntimeCosts.Cost cost = DowntimeCosts.of(asset.classCode());
        Instant earliest = inUse ? now.plus(config.inUse()) : now;
        if (order.earliestAt() != null && order.earliestAt().isAfter(earliest)) {
            earliest = order.earliestAt();
        }
        if (away != null && away.until() != null && away.until().isAfter(earliest)) {
            earliest = away.until();
        }
        Task task = new Task(
                order.id(),
                order.estimatedMinutes(),
                place,
                order.skill(),
                frame.minute(earliest),
                order.dueAt() == null ? Task.NEVER : frame.minute(order.dueAt()),
                hours.isEmpty() ? null : frame.spans(hours).toArray(Span[]::new),
                order.priority(),
                order.highRisk(),
                new Waiting(cost.hourCents(), cost.outageHours(), risk30, out));
        return new Circumstances(
                order,
                asset,
                zone,
                hours,
                inUse,
                out,
                risk30,
                risk.isPresent(),
                task,
                cannot(order, away, now),
                asked.get(order.id()));
    }

    private static String cannot(OrderCard order, Presence.Away away, Instant now) {
        if (away != null && (away.until() == null || !away.until().isAfter(now))) {
            return "The device is with the vendor (" + away.number()
                    + "), and nobody has said until when: give that order the date as its earliest.";
        }
        boolean waits = WAITING.contains(order.state());
        return waits && (order.earliestAt() == null || !order.earliestAt().isAfter(now))
                ? "It is " + order.state().replace('-', ' ')
                        + ", and nobody has said until when: give the order the date as its earliest."
                : null;
    }
}
