package org.orderly.maintenance.hunt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.location.find.Ways;
import org.orderly.location.plan.PlanZone;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.Presence;
import org.orderly.maintenance.WorkOrders;

/** Makes the list of a round: what is due, where it stands now, in walking order. */
@ApplicationScoped
class HuntList {

    /** More stops than anybody walks to in a week; what is due last is left for the next list. */
    static final int MOST = 300;

    /** Somebody has to go there. The others lie with a technician already, or wait for somebody else. */
    private static final Set<String> TO_FETCH = Set.of("requested", "triaged", "assigned", "waiting-for-access");

    private final WorkOrders orders;
    private final Presence presence;
    private final Roster roster;
    private final Places places;
    private final Ways ways;
    private final SearchTasks searches;
    private final Clock clock;

    HuntList(
            WorkOrders orders,
            Presence presence,
            Roster roster,
            Places places,
            Ways ways,
            SearchTasks searches,
            Clock clock) {
        this.orders = orders;
        this.presence = presence;
        this.roster = roster;
        this.places = places;
        this.ways = ways;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Which orders are wanted.
     *
     * @param until due before then
     * @param floor the code of a floor, or null for all
     * @param assignee a username, or null for everybody's
     */
    record Wanted(Instant until, String floor, String assignee) {

        boolean includes(OrderCard order) {
            return TO_FETCH.contains(order.state())
                    && order.dueAt() != null
                    && order.dueAt().isBefore(until)
                    && (order.earliestAt() == null || order.earliestAt().isBefore(until))
                    && (assignee == null || assignee.equals(order.assignee()));
        }
    }

    private record Target(OrderCard order, AssetCard asset, Places.Seen seen) {}

    /** The list as of now; within a transaction. */
    HuntView list(Wanted wanted, PlanZone from) {
        Instant now = clock.instant();
        List<Target> targets = targets(wanted, now);
        int left = Math.max(0, targets.size() - MOST);
        targets = targets.subList(0, targets.size() - left);
        Map<Long, Tick> ticks = new HashMap<>();
        Tick.of(targets.stream().map(target -> target.order().id()).toList())
                .forEach(tick -> ticks.put(tick.orderId, tick));
        Map<Long, Long> searched = searches.openOnes();
        Map<Long, Target> byOrder = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        List<HuntView.StopView> missing = new ArrayList<>();
        for (Target target : targets) {
            if (isMissing(target, searched)) {
                missing.add(view(target, now, null, ticks, searched));
            } else {
                byOrder.put(target.order().id(), target);
                stops.add(stop(target));
            }
        }
        Ways.Point start = places.middle(from);
        List<HuntView.StopView> walked = new ArrayList<>();
        double metres = 0;
        double seconds = 0;
        for (Round.Leg leg : new Round(ways::from).walk(start, stops)) {
            walked.add(view(byOrder.get(leg.stop().orderId()), now, leg.way(), ticks, searched));
            metres += leg.way().isThere() ? leg.way().metres() : 0;
            seconds += leg.way().isThere() ? leg.way().seconds() : 0;
        }
        return new HuntView(
                now,
                wanted.until(),
                start == null ? null : places.spot(from, start),
                Math.round(metres),
                Math.round(seconds),
                left,
                walked,
                missing);
    }

    private List<Target> targets(Wanted wanted, Instant now) {
        Presence.Now here = presence.now();
        return orders.openOnes().stream()
                .filter(wanted::includes)
                .sorted(Comparator.comparing(OrderCard::dueAt).thenComparing(OrderCard::id))
                .flatMap(order -> roster.card(order.assetId()).stream()
                        .filter(card -> here.allows(card, order.id(), now))
                        .map(card -> new Target(order, card, places.of(card))))
                .filter(target -> wanted.floor() == null
                        || target.seen().spot() == null
                        || wanted.floor().equals(target.seen().spot().floor()))
                .toList();
    }

    private static boolean isMissing(Target target, Map<Long, Long> searched) {
        return target.seen().lost() || searched.containsKey(target.asset().id());
    }

    private static Stop stop(Target target) {
        return new Stop(
                target.order().id(),
                target.asset().id(),
                target.order().dueAt(),
                target.seen().point(),
                target.seen().spot().floor(),
                target.seen().inUse());
    }

    private static HuntView.StopView view(
            Target target, Instant now, Ways.Way way, Map<Long, Tick> ticks, Map<Long, Long> searched) {
        Tick tick = ticks.get(target.order().id());
        boolean there = way != null && way.isThere();
        Long search = searched.get(target.asset().id());
        String why = target.seen().why() != null || search == null
                ? target.seen().why()
                : "Somebody looked for it and did not find it.";
        return new HuntView.StopView(
                HuntView.OrderPart.of(target.order(), now),
                HuntView.Device.of(target.asset()),
                target.seen().spot(),
                target.seen().at(),
                target.seen().inUse(),
                why,
                there ? Math.round(way.metres()) : null,
                there ? Math.round(way.seconds()) : null,
                tick == null ? null : HuntView.TickView.of(tick),
                search);
    }
}
