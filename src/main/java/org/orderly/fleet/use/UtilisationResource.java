package org.orderly.fleet.use;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Roster;
import org.orderly.fleet.FleetConfig;
import org.orderly.fleet.Stock;
import org.orderly.fleet.Unit;
import org.orderly.fleet.Use;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.Roles;

/** How much of the fleet is in use. */
@Path("/api/utilisation")
@Tag(name = "Fleet")
class UtilisationResource {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(92);

    private final UseTable table;
    private final Stock stock;
    private final Rentals rentals;
    private final ClassNames classes;
    private final Roster roster;
    private final FleetConfig config;
    private final Clock clock;

    UtilisationResource(
            UseTable table,
            Stock stock,
            Rentals rentals,
            ClassNames classes,
            Roster roster,
            FleetConfig config,
            Clock clock) {
        this.table = table;
        this.stock = stock;
        this.rentals = rentals;
        this.classes = classes;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The use of a class in a period.
     *
     * @param share which share of the time that is known the units were in use, 0 to 1; null if nothing is known
     */
    @Schema(name = "Utilisation", example = """
            {"classCode":"infusion-pump","points":[{"hour":"2026-03-01T14:00:00Z","owned":20,"inUse":12.5,"idle":6.5,
            "unknown":1.0}],"peak":{"at":"2026-03-01T14:00:00Z","inUse":14},"share":0.66}""")
    record View(String classCode, List<Point> points, Peak peak, Double share) {}

    /** How many units on average in that hour; a unit that is cleaned, repaired or not seen is unknown. */
    record Point(Instant hour, int owned, double inUse, double idle, double unknown) {

        static Point of(HourOfUse hour) {
            return new Point(
                    at(hour.epochHour()),
                    hour.owned(),
                    units(hour.inUseMs()),
                    units(hour.idleMs()),
                    units(hour.unknownMs()));
        }

        private static double units(long ms) {
            return Math.round(ms * 100.0 / HoursOfUse.HOUR_MS) / 100.0;
        }
    }

    /** The hour in which most units were in use at once. */
    record Peak(Instant at, int inUse) {}

    /**
     * A class and its use.
     *
     * @param peakInUse how many were in use at once at most in the hours that were observed
     * @param observedDays days on which for half of the time it is known whether the units were used
     */
    @Schema(name = "ClassUtilisation", example = """
            {"classCode":"infusion-pump","className":"Infusion pump","owned":20,"inUseNow":12,"idleNow":6,
            "peakInUse":14,"peakAt":"2026-03-01T14:00:00Z","meanShare":0.66,"observedDays":31}""")
    record ClassView(
            String classCode,
            String className,
            int owned,
            int inUseNow,
            int idleNow,
            int peakInUse,
            Instant peakAt,
            Double meanShare,
            int observedDays) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "The use of a class, hour by hour: the last seven days, unless from and to say otherwise",
            description = "At most 92 days at once. Hours are counted some minutes after they are over.")
    public View of(
            @RestQuery("class") String classGiven,
            @RestQuery String department,
            @RestQuery String from,
            @RestQuery String to)
            throws SQLException {
        if (Key.isBlank(classGiven)) {
            throw Problems.badRequest("class: say which.");
        }
        String classCode = classes.code(classGiven);
        Instant end = Moments.read("to", to, clock.instant());
        Instant start = Moments.read("from", from, end.minus(USUAL));
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Problems.badRequest("from: a period of at most 92 days can be shown.");
        }
        List<HourOfUse> hours = table.of(
                classCode,
                Key.isBlank(department) ? UseTable.ALL : roster.departmentAs(department),
                hour(start),
                hour(end.minusMillis(1)));
        Peak peak = hours.stream()
                .max(Comparator.comparingInt(HourOfUse::peakInUse)
                        .thenComparing(HourOfUse::epochHour, Comparator.reverseOrder()))
                .map(hour -> new Peak(at(hour.epochHour()), hour.peakInUse()))
                .orElse(null);
        long inUse = hours.stream().mapToLong(HourOfUse::inUseMs).sum();
        long known = inUse + hours.stream().mapToLong(HourOfUse::idleMs).sum();
        return new View(
                classCode,
                hours.stream().map(Point::of).toList(),
                peak,
                known == 0 ? null : share((double) inUse / known));
    }

    @GET
    @Path("classes")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Every class the house has units of, and how much of it is needed")
    public List<ClassView> ofClasses() throws SQLException {
        int now = hour(clock.instant());
        Map<String, List<HourOfUse>> hours = table.ofClasses(now - config.observeDays() * 24, now);
        Set<Long> hired = rentals.hiredAssets();
        List<ClassView> views = new ArrayList<>();
        for (Map.Entry<String, String> known : classes.all().entrySet()) {
            List<Unit> own = stock.of(known.getKey()).stream()
                    .filter(unit -> !hired.contains(unit.card().id()))
                    .toList();
            if (!own.isEmpty()) {
                views.add(view(known, own, hours.getOrDefault(known.getKey(), List.of())));
            }
        }
        return views;
    }

    private static ClassView view(Map.Entry<String, String> known, List<Unit> own, List<HourOfUse> hours) {
        Demand demand = Demand.of(hours, own.size());
        return new ClassView(
                known.getKey(),
                known.getValue(),
                own.size(),
                (int) own.stream().filter(unit -> unit.use() == Use.IN_USE).count(),
                (int) own.stream().filter(Unit::idle).count(),
                demand.peakInUse(),
                demand.peakHour() == 0 ? null : at(demand.peakHour()),
                Double.isNaN(demand.meanShare()) ? null : share(demand.meanShare()),
                demand.observedDays());
    }

    static Instant at(int epochHour) {
        return Instant.ofEpochSecond(epochHour * 3600L);
    }

    private static double share(double exactly) {
        return Math.round(exactly * 1000) / 1000.0;
    }

    private static int hour(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.toEpochMilli(), HoursOfUse.HOUR_MS));
    }
}
