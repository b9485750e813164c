package org.orderly.maintenance.schedule;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Uid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
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

/**
 * Writes the published part of somebody's schedule as iCalendar (RFC 5545); all of it for somebody who does not sign in, to
 * whom nothing can be published.
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
    private final SiteTime time;

    Calendars(
            WorkOrders orders, Presence presence, Roster roster, Whereabouts whereabouts, Plans plans, SiteTime time) {
        this.orders = orders;
        this.presence = presence;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.time = time;
    }

    String of(Technician technician) {
        Instant now = time.now();
        List<Assignment> rows = Assignment.between(technician.id, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(row -> row.published || technician.username == null)
                .toList();
        Presence.Now here = presence.now();
        Map<Long, OrderCard> cards = orders
                .cards(rows.stream().map(row -> row.orderId).toList())
                .stream()
                .filter(card -> !card.state().equals(CANCELLED))
                .collect(Collectors.toMap(OrderCard::id, Function.identity()));
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Orderly//Schedule//EN");
        calendar.setName("Orderly: " + technician.name);
        rows.stream()
                .filter(row -> cards.containsKey(row.orderId) && isHere(row, cards.get(row.orderId), here))
                .forEach(row -> calendar.addEvent(event(row, cards.get(row.orderId), now)));
        return Biweekly.write(calendar).go();
    }

    /** What was done at a device stays in the calendar of who did it; but nothing of a device that is gone. */
    private boolean isHere(Assignment row, OrderCard card, Presence.Now here) {
        return roster.card(card.assetId())
                .filter(asset -> here.allows(asset, card.id(), row.startsAt))
                .isPresent();
    }

    @SuppressWarnings("JavaUtilDate") // the library takes nothing else
    private VEvent event(Assignment row, OrderCard order, Instant now) {
        VEvent event = new VEvent();
        event.setUid(new Uid("order-" + order.id() + "@orderly"));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(row.startsAt));
        event.setDateEnd(Date.from(row.endsAt));
        event.setSummary(order.number() + " " + order.title());
        String device = roster.card(order.assetId())
                .map(asset -> asset.name() + ", " + asset.controlNumber())
                .orElse("");
        event.setDescription(device);
        event.setLocation(place(order.assetId()));
        return event;
    }

    private String place(long assetId) {
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plans.now().zone(place.zoneId());
        return zone == null ? "Unknown place" : zone.name() + ", floor " + zone.floorCode();
    }
}
