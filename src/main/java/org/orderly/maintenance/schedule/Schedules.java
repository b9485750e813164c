package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.Plans;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.WorkOrders;
import org.orderly.maintenance.schedule.planning.Span;

/** Shows the schedule. */
@ApplicationScoped
class Schedules {

    private static final Set<String> DONE = Set.of("done", "verified");
    private static final int MOST_SHOWN = 100;
    private static final int DAYS_WARNED = 7;

    private final Outlooks outlooks;
    private final Replanning news;
    private final WorkOrders orders;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final SiteTime time;
    private final ScheduleConfig config;

    Schedules(
            Outlooks outlooks,
            Replanning news,
            WorkOrders orders,
            Roster roster,
            Whereabouts whereabouts,
            Plans plans,
            SiteTime time,
            ScheduleConfig config) {
        this.outlooks = outlooks;
        this.news = news;
        this.orders = orders;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.time = time;
        this.config = config;
    }

    int days() {
        return config.days();
    }

    /** In the transaction of the caller. */
    ScheduleView read(LocalDate from, LocalDate to) {
        Frame shown = time.frame(from, (int) ChronoUnit.DAYS.between(from, to) + 1);
        long ahead = Math.max(config.days(), ChronoUnit.DAYS.between(time.today(), to) + 1);
        Outlook look = outlooks.look(time.frame(time.today(), (int) ahead), false);
        Reasons reasons = new Reasons(look, config.currency());
        ScheduleState state = ScheduleState.now();
        List<Assignment> rows = Assignment.between(shown.start(), shown.end());
        return new ScheduleView(
                from,
                to,
                shown.zone().getId(),
                state.version,
                state.madeAt,
                state.madeBy,
                news.since(),
                (int) look.assignments().stream()
                        .filter(row -> !row.published && row.endsAt.isAfter(look.now()))
                        .filter(row -> look.technicians().get(row.technicianId).username != null)
                        .count(),
                people(shown),
                slots(rows, look, reasons),
                unassigned(look, reasons),
                new Scoring(look, config).score(state.changedShare));
    }

    /** One assignment as it is shown. */
    ScheduleView.Slot slot(Outlook look, Assignment row) {
        return slot(look, new Reasons(look, config.currency()), row, null);
    }

    private List<ScheduleView.Person> people(Frame shown) {
        List<Technician> technicians = Technician.active();
        ShiftBook book = new ShiftBook(
                shown,
                Instant.EPOCH,
                technicians,
                time.calendars(technicians, shown),
                Absence.within(shown),
                new ArrayList<>());
        return technicians.stream()
                .map(technician -> person(technician, book, shown))
                .toList();
    }

    private ScheduleView.Person person(Technician technician, ShiftBook book, Frame shown) {
        WorkCalendar calendar = book.calendar(technician.id);
        LocalDate today = calendar.date(time.now());
        LocalDate ahead = Collections.max(List.of(today.plusDays(DAYS_WARNED), shown.day(shown.end())));
        List<ScheduleView.Ending> ending = technician.skills().stream()
                .filter(skill -> skill.certifiedUntil() != null
                        && skill.certifiedUntil().isBefore(ahead)
                        && !skill.certifiedUntil().isBefore(today.minusDays(DAYS_WARNED)))
                .map(skill -> new ScheduleView.Ending(skill.code(), Skills.name(skill.code()), skill.certifiedUntil()))
                .toList();
        List<ScheduleView.DayOff> holidays = calendar.holidays().entrySet().stream()
                .filter(day ->
                        !day.getKey().isBefore(shown.from()) && !day.getKey().isAfter(shown.lastDay()))
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new ScheduleView.DayOff(day.getKey(), day.getValue()))
                .toList();
        return new ScheduleView.Person(
                technician.id,
                technician.name,
                technician.username,
                calendar.zone().getId(),
                times(book.hours(technician.id), shown),
                holidays,
                ending);
    }

    private static List<ScheduleView.Time> times(List<Span> spans, Frame frame) {
        return spans.stream()
                .map(span -> new ScheduleView.Time(frame.at(span.from()), frame.at(span.until())))
                .toList();
    }

    private List<ScheduleView.Slot> slots(List<Assignment> rows, Outlook look, Reasons reasons) {
        Set<Long> closed = rows.stream()
                .map(row -> row.orderId)
                .filter(id -> !look.orders().containsKey(id))
                .collect(Collectors.toSet());
        Map<Long, OrderCard> cards = orders.cards(closed).stream()
                .filter(card -> DONE.contains(card.state()))
                .collect(Collectors.toMap(OrderCard::id, Function.identity()));
        return rows.stream()
                .filter(row -> look.orders().containsKey(row.orderId) || cards.containsKey(row.orderId))
                .map(row -> slot(look, reasons, row, cards.get(row.orderId)))
                .toList();
    }

    private ScheduleView.Slot slot(Outlook look, Reasons reasons, Assignment row, OrderCard closed) {
        Circumstances found = look.orders().get(row.orderId);
        boolean known = found != null && look.technicians().containsKey(row.technicianId);
        OrderCard order = found == null ? closed : found.order();
        return new ScheduleView.Slot(
                ScheduleView.Order.of(order),
                roster.card(order.assetId()).map(ScheduleView.Device::of).orElse(null),
                spot(order.assetId()),
                row.technicianId,
                row.startsAt,
                row.endsAt,
                row.pinned,
                found != null && found.hasBegun(),
                row.published,
                known ? reasons.why(found, row) : List.of(),
                known ? reasons.unmet(found, row) : List.of());
    }

    private List<ScheduleView.Waiting> unassigned(Outlook look, Reasons reasons) {
        Set<Long> planned = look.assignments().stream()
                .filter(row -> row.endsAt.isAfter(look.now()))
                .map(row -> row.orderId)
                .collect(Collectors.toSet());
        return look.orders().values().stream()
                .filter(found -> !planned.contains(found.order().id()) && !found.hasBegun())
                .limit(MOST_SHOWN)
                .map(found -> new ScheduleView.Waiting(
                        ScheduleView.Order.of(found.order()),
                        ScheduleView.Device.of(found.asset()),
                        ScheduleView.Spot.of(found.zone()),
                        reasons.leftOut(found)))
                .toList();
    }

    private ScheduleView.Spot spot(long assetId) {
        Place place = whereabouts.of(assetId);
        return ScheduleView.Spot.of(place == null ? null : plans.now().zone(place.zoneId()));
    }
}
