package org.orderly.maintenance.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.Presence;
import org.orderly.maintenance.WorkOrders;
import org.orderly.maintenance.schedule.CalendarEntry.Says;
import org.orderly.security.Staff;

/**
 * The published part of somebody's schedule as a calendar; all of it for somebody who does not sign in, to whom nothing can
 * be published. What stood in the calendar and was cancelled or given to somebody else stays there as cancelled.
 */
@ApplicationScoped
class Calendars {

    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final String CANCELLED = "cancelled";

    private final WorkOrders orders;
    private final Presence presence;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Staff staff;
    private final SiteTime time;

    Calendars(
            WorkOrders orders,
            Presence presence,
            Roster roster,
            Whereabouts whereabouts,
            Plans plans,
            Staff staff,
            SiteTime time) {
        this.orders = orders;
        this.presence = presence;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.staff = staff;
        this.time = time;
    }

    /** The calendar at that address, as iCalendar; none once it is withdrawn or its owner has left or may not sign in. */
    Optional<String> at(String token) {
        return QuarkusTransaction.joiningExisting().call(() -> Technician.ofCalendar(token)
                .filter(owner ->
                        owner.username == null || staff.named(owner.username).isPresent())
                .map(this::read));
    }

    private String read(Technician owner) {
        // One reader at a time, so that what changed is counted once.
        Technician.findById(owner.id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = time.now();
        Map<Long, CalendarEntry> known = CalendarEntry.of(owner.id).stream()
                .collect(Collectors.toMap(entry -> entry.key.orderId(), Function.identity()));
        Set<Long> going = new HashSet<>();
        said(owner, now).forEach((order, says) -> {
            CalendarEntry entry =
                    known.computeIfAbsent(order, fresh -> CalendarEntry.first(owner.id, fresh, says, now));
            entry.say(says, now);
            going.add(order);
        });
        known.forEach((order, entry) -> {
            if (!going.contains(order)) {
                entry.cancel(now);
            }
            if (!entry.endsAt.isAfter(now.minus(BACK)) && entry.isPersistent()) {
                entry.delete();
            }
        });
        return CalendarText.of(
                "Orderly: " + owner.name,
                known.values().stream()
                        .filter(entry -> entry.endsAt.isAfter(now.minus(BACK)))
                        .toList());
    }

    /** What is to be done now, by order. */
    private Map<Long, Says> said(Technician owner, Instant now) {
        List<Assignment> rows = Assignment.between(owner.id, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(row -> row.published || owner.username == null)
                .toList();
        Presence.Now here = presence.now();
        Map<Long, OrderCard> cards = orders
                .cards(rows.stream().map(row -> row.orderId).toList())
                .stream()
                .filter(card -> !card.state().equals(CANCELLED))
                .collect(Collectors.toMap(OrderCard::id, Function.identity()));
        Map<Long, Says> said = new HashMap<>();
        rows.stream().filter(row -> isHere(row, cards.get(row.orderId), here)).forEach(row -> {
            OrderCard order = cards.get(row.orderId);
            String device = roster.card(order.assetId())
                    .map(asset -> asset.name() + ", " + asset.controlNumber())
                    .orElse("");
            said.put(
                    row.orderId,
                    new Says(
                            row.startsAt,
                            row.endsAt,
                            order.number() + " " + order.title(),
                            device,
                            place(order.assetId())));
        });
        return said;
    }

    /** What was done at a device stays in the calendar of who did it; but nothing of a device that is gone. */
    private boolean isHere(Assignment row, OrderCard card, Presence.Now here) {
        return card != null
                && roster.card(card.assetId())
                        .filter(asset -> here.allows(asset, card.id(), row.startsAt))
                        .isPresent();
    }

    private String place(long assetId) {
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plans.now().zone(place.zoneId());
        return zone == null ? "Unknown place" : zone.name() + ", floor " + zone.floorCode();
    }
}
