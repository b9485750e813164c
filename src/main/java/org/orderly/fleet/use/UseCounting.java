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
import java.util.BitSet;
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
import org.orderly.location.Amendments;
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
    private final Amendments amendments;
    private final Roster roster;
    private final Acquisitions acquisitions;
    private final Rentals rentals;
    private final Plans plans;
    private final FleetConfig config;
    private final Clock clock;

    UseCounting(
            UseTable table,
            UseEvents events,
            Stays stays,
            Amendments amendments,
            Roster roster,
            Acquisitions acquisitions,
            Rentals rentals,
            Plans plans,
            FleetConfig config,
            Clock clock) {
        this.table = table;
        this.events = events;
        this.stays = stays;
        this.amendments = amendments;
        this.roster = roster;
        this.acquisitions = acquisitions;
        this.rentals = rentals;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /** When a unit belonged to the fleet, epoch milliseconds (UTC). */
    private record Belonging(AssetCard card, long fromMs, long toMs) {}

    /** Counts the hours that are over and not counted yet, and those anew about which there is news. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        int last = hour(clock.instant().minus(SETTLING)) - 1;
        int oldest = last - config.observeDays() * 24 + 1;
        UseTable.Counted counted = table.counted();
        BitSet hours = new BitSet();
        UseTable.Counted then = news(counted, last, hours);
        hours.set(Math.min(last + 1, Math.max(oldest, counted.upToHour() + 1)), last + 1);
        hours.clear(0, oldest);
        int first = hours.nextSetBit(0);
        while (first >= 0) {
            int to = Math.min(hours.nextClearBit(first), first + HOURS_AT_ONCE) - 1;
            recount(first, to);
            first = hours.nextSetBit(to + 1);
        }
        QuarkusTransaction.requiringNew().call(() -> {
            table.counted(
                    new UseTable.Counted(Math.max(last, counted.upToHour()), then.upToEvent(), then.upToAmendment()));
            return true;
        });
    }

    private void recount(int first, int to) {
        QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(() -> {
            table.clear(first, to);
            count(first, to);
            return true;
        });
        LOG.debugf("use counted hours=%d to=%s", to - first + 1, Instant.ofEpochSecond(to * 3600L));
    }

    /**
     * Marks the hours about which there is news: of a device's word all that follow, of amended stays those they are about.
     * Answers up to which news that is.
     */
    private UseTable.Counted news(UseTable.Counted counted, int last, BitSet hours) throws SQLException {
        long upToEvent = counted.upToEvent();
        List<UseEvent> said;
        do {
            said = events.after(upToEvent, EVENTS_AT_ONCE);
            for (UseEvent event : said) {
                hours.set(Math.min(last, hour(Instant.ofEpochMilli(event.atMs()))), last + 1);
                upToEvent = event.id();
            }
        } while (said.size() == EVENTS_AT_ONCE);
        amendments.settleAll();
        long upToAmendment = counted.upToAmendment();
        List<Amendments.Amendment> amended;
        do {
            amended = amendments.after(upToAmendment, EVENTS_AT_ONCE);
            for (Amendments.Amendment amendment : amended) {
                int first = hour(Instant.ofEpochMilli(amendment.fromMs()));
                int until = Math.min(last, hour(Instant.ofEpochMilli(amendment.untilMs())));
                hours.set(Math.max(0, Math.min(first, until + 1)), Math.max(0, until + 1));
                upToAmendment = amendment.id();
            }
        } while (amended.size() == EVENTS_AT_ONCE);
        return new UseTable.Counted(counted.upToHour(), upToEvent, upToAmendment);
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
        return course.of(words, stays.of(id, unit.fromMs(), unit.toMs()), unit.fromMs(), unit.toMs());
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
