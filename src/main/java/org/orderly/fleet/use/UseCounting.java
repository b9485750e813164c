package org.orderly.fleet.use;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.fleet.FleetConfig;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.history.Stays;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;
import org.orderly.telemetry.UseEvent;
import org.orderly.telemetry.UseEvents;

/**
 * Counts the use of every class, hour by hour, some minutes after each hour. What a device tells late has its hours, and
 * those after, counted anew; what is told later than anybody looks back changes nothing.
 */
@ApplicationScoped
class UseCounting {

    private static final Logger LOG = Logger.getLogger(UseCounting.class);
    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final int HOURS_AT_ONCE = 7 * 24;
    private static final int EVENTS_AT_ONCE = 10_000;
    private static final int SECONDS_AT_MOST = 600;

    private final UseTable table;
    private final UseEvents events;
    private final Stays stays;
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Acquisitions acquisitions;
    private final Rentals rentals;
    private final Plans plans;
    private final FleetConfig config;
    private final Clock clock;

    UseCounting(
            UseTable table,
            UseEvents events,
            Stays stays,
            Roster roster,
            Whereabouts whereabouts,
            Acquisitions acquisitions,
            Rentals rentals,
            Plans plans,
            FleetConfig config,
            Clock clock) {
        this.table = table;
        this.events = events;
        this.stays = stays;
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.acquisitions = acquisitions;
        this.rentals = rentals;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /** When a unit belonged to the fleet, epoch milliseconds (UTC). */
    private record Belonging(AssetCard card, long fromMs, long toMs) {}

    /** Counts the hours that are over and not counted yet. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        int last = hour(clock.instant().minus(SETTLING)) - 1;
        int oldest = last - config.observeDays() * 24 + 1;
        UseTable.Counted counted = begin(oldest);
        for (int from = counted.upToHour() + 1; from <= last; from += HOURS_AT_ONCE) {
            int first = from;
            int to = Math.min(last, from + HOURS_AT_ONCE - 1);
            QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(() -> {
                table.clear(first, to);
                count(first, to);
                table.counted(new UseTable.Counted(to, counted.upToEvent()));
                return true;
            });
            LOG.debugf("use counted hours=%d to=%s", to - first + 1, Instant.ofEpochSecond(to * 3600L));
        }
    }

    /** Notes where the counting goes on: after what is counted, or from the earliest hour about which there is news. */
    private UseTable.Counted begin(int oldest) throws SQLException {
        UseTable.Counted counted = table.counted();
        int from = counted.upToHour() + 1;
        long upTo = counted.upToEvent();
        List<UseEvent> news;
        do {
            news = events.after(upTo, EVENTS_AT_ONCE);
            for (UseEvent event : news) {
                from = Math.min(from, hour(Instant.ofEpochMilli(event.atMs())));
                upTo = event.id();
            }
        } while (news.size() == EVENTS_AT_ONCE);
        UseTable.Counted now = new UseTable.Counted(Math.max(from, oldest) - 1, upTo);
        QuarkusTransaction.requiringNew().call(() -> {
            table.counted(now);
            return true;
        });
        return now;
    }

    private void count(int from, int to) throws SQLException {
        long fromMs = from * HoursOfUse.HOUR_MS;
        long toMs = (to + 1) * HoursOfUse.HOUR_MS;
        for (Map.Entry<String, List<Belonging>> ofClass : fleet(fromMs, toMs).entrySet()) {
            Course course = new Course(
                    ofClass.getKey(), this::purpose, config.wordLasts().toMillis());
            List<Step> all = new ArrayList<>();
            Map<String, List<Step>> byDepartment = new TreeMap<>();
            for (Belonging unit : ofClass.getValue()) {
                List<Step> steps = steps(unit, course);
                all.addAll(steps);
                byDepartment
                        .computeIfAbsent(unit.card().department(), name -> new ArrayList<>())
                        .addAll(steps);
            }
            table.add(ofClass.getKey(), UseTable.ALL, known(all, from, to));
            for (Map.Entry<String, List<Step>> department : byDepartment.entrySet()) {
                table.add(ofClass.getKey(), department.getKey(), known(department.getValue(), from, to));
            }
        }
    }

    /** Hours of which nothing is known are not kept. */
    private static List<HourOfUse> known(List<Step> steps, int from, int to) {
        return HoursOfUse.of(steps, from, to).stream()
                .filter(hour -> hour.inUseMs() + hour.idleMs() > 0)
                .toList();
    }

    private List<Step> steps(Belonging unit, Course course) throws SQLException {
        long id = unit.card().id();
        if (unit.card().status() == AssetStatus.MISSING) {
            return course.of(List.of(), List.of(), unit.fromMs(), unit.toMs());
        }
        List<UseEvent> words = events.of(id, unit.fromMs() - config.wordLasts().toMillis(), unit.toMs());
        return course.of(words, heard(id, stays.of(id, unit.fromMs(), unit.toMs())), unit.fromMs(), unit.toMs());
    }

    /** Nobody knows how long a unit that has fallen silent stayed where it was. */
    private List<Stays.Stay> heard(long assetId, List<Stays.Stay> all) {
        Place place = whereabouts.of(assetId);
        return all.stream()
                .map(stay -> stay.untilMs() == Long.MAX_VALUE && place != null && place.silent()
                        ? new Stays.Stay(stay.zoneId(), stay.fromMs(), Math.max(stay.fromMs(), place.atMs()))
                        : stay)
                .toList();
    }

    /** Who belonged to the fleet in that time, by class; what is or was on hire never does. */
    private Map<String, List<Belonging>> fleet(long fromMs, long toMs) throws SQLException {
        Set<Long> hired = rentals.hiredAssets();
        Map<Long, LocalDate> bought = acquisitions.all();
        Map<Long, LocalDate> retired = new HashMap<>();
        QuarkusTransaction.joiningExisting().run(() -> Retirement.<Retirement>listAll()
                .forEach(retirement -> retired.put(retirement.assetId, retirement.onDay)));
        return roster.cards().stream()
                .filter(card -> !hired.contains(card.id()))
                .filter(card -> card.status() != AssetStatus.RETIRED || retired.containsKey(card.id()))
                .map(card -> new Belonging(
                        card,
                        Math.max(fromMs, startOf(bought.get(card.id()), Long.MIN_VALUE)),
                        card.status() == AssetStatus.RETIRED
                                ? Math.min(toMs, startOf(retired.get(card.id()), Long.MAX_VALUE))
                                : toMs))
                .filter(unit -> unit.fromMs() < unit.toMs())
                .collect(Collectors.groupingBy(unit -> unit.card().classCode(), TreeMap::new, Collectors.toList()));
    }

    private Purpose purpose(long zoneId) {
        PlanZone zone = plans.now().zoneOfHistory(zoneId);
        return zone == null ? null : zone.purpose();
    }

    private static long startOf(LocalDate day, long otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static int hour(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.toEpochMilli(), HoursOfUse.HOUR_MS));
    }
}
