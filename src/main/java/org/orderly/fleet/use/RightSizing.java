package org.orderly.fleet.use;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Farewells;
import org.orderly.fleet.Days;
import org.orderly.fleet.FleetConfig;
import org.orderly.fleet.Stock;
import org.orderly.fleet.SurplusRetired;
import org.orderly.fleet.Unit;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Caller;

/** Says of each class how many units nobody needed even at the peak, and retires them if somebody decides so. */
@ApplicationScoped
class RightSizing {

    private static final int MORE_TO_CHOOSE_FROM = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final UseTable table;
    private final Stock stock;
    private final Rentals rentals;
    private final Acquisitions acquisitions;
    private final ClassNames classes;
    private final Farewells farewells;
    private final Caller caller;
    private final Event<SurplusRetired> retired;
    private final FleetConfig config;
    private final Clock clock;

    RightSizing(
            UseTable table,
            Stock stock,
            Rentals rentals,
            Acquisitions acquisitions,
            ClassNames classes,
            Farewells farewells,
            Caller caller,
            Event<SurplusRetired> retired,
            FleetConfig config,
            Clock clock) {
        this.table = table;
        this.stock = stock;
        this.rentals = rentals;
        this.acquisitions = acquisitions;
        this.classes = classes;
        this.farewells = farewells;
        this.caller = caller;
        this.retired = retired;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How many units of a class are too many.
     *
     * @param reserve units that stay on top of what was needed at the peak
     * @param surplus how many may go; 0 as long as too few days were observed
     * @param candidates units that stand idle now, the oldest first
     */
    @Schema(name = "RightSizing", example = """
            {"classCode":"infusion-pump","className":"Infusion pump","owned":20,"peakInUse":14,"reserve":2,"surplus":4,
            "observedDays":31,"says":"Even at the peak (14 in use, 1 March 2026, 14:00 UTC) 6 of 20 stood idle. With 2 in reserve, 4 are more than anybody needs.",
            "candidates":[{"assetId":17,"name":"Infusion pump","controlNumber":"GLH-000017","department":"Equipment pool",
            "acquiredOn":"2014-05-02"}]}""")
    record Proposal(
            String classCode,
            String className,
            int owned,
            int peakInUse,
            int reserve,
            int surplus,
            int observedDays,
            String says,
            List<Candidate> candidates) {}

    /** A unit that could go. */
    record Candidate(long assetId, String name, String controlNumber, String department, LocalDate acquiredOn) {}

    /** What there is to say of every class the house has units of. */
    List<Proposal> proposals() throws SQLException {
        int now = Math.toIntExact(Math.floorDiv(clock.millis(), HoursOfUse.HOUR_MS));
        Map<String, List<HourOfUse>> hours = table.ofClasses(now - config.observeDays() * 24, now);
        Map<Long, LocalDate> bought = acquisitions.all();
        List<Proposal> proposals = new ArrayList<>();
        for (String classCode : classes.all().keySet()) {
            List<Unit> own = own(classCode);
            if (!own.isEmpty()) {
                proposals.add(proposal(classCode, own, hours.getOrDefault(classCode, List.of()), bought));
            }
        }
        return proposals;
    }

    private List<Unit> own(String classCode) {
        Set<Long> hired = rentals.hiredAssets();
        return stock.of(classCode).stream()
                .filter(unit -> !hired.contains(unit.card().id()))
                .toList();
    }

    private Proposal proposal(String classCode, List<Unit> own, List<HourOfUse> hours, Map<Long, LocalDate> bought) {
        Demand demand = Demand.of(hours, own.size());
        int reserve = config.reserve(own.size());
        boolean enough = demand.observedDays() >= config.leastDays();
        int surplus = enough ? Math.max(0, demand.leastIdle() - reserve) : 0;
        List<Candidate> candidates = surplus == 0
                ? List.of()
                : own.stream()
                        .filter(Unit::idle)
                        .map(unit -> new Candidate(
                                unit.card().id(),
                                unit.card().name(),
                                unit.card().controlNumber(),
                                unit.card().department(),
                                bought.get(unit.card().id())))
                        .sorted(Comparator.comparing(
                                        Candidate::acquiredOn, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Candidate::assetId))
                        .limit((long) surplus + MORE_TO_CHOOSE_FROM)
                        .toList();
        return new Proposal(
                classCode,
                classes.of(classCode),
                own.size(),
                demand.peakInUse(),
                reserve,
                surplus,
                demand.observedDays(),
                says(demand, own.size(), reserve, surplus),
                candidates);
    }

    private String says(Demand demand, int owned, int reserve, int surplus) {
        if (demand.observedDays() < config.leastDays()) {
            return "Observed on %d %s so far; nothing is said on fewer than %d."
                    .formatted(demand.observedDays(), demand.observedDays() == 1 ? "day" : "days", config.leastDays());
        }
        String peak = "Even at the peak (%d in use, %s) %d of %d stood idle."
                .formatted(
                        demand.peakInUse(),
                        HOUR.format(UtilisationResource.at(demand.peakHour())),
                        demand.leastIdle(),
                        owned);
        return surplus == 0
                ? "%s With %d in reserve, none are too many.".formatted(peak, reserve)
                : "%s With %d in reserve, %d %s more than anybody needs."
                        .formatted(peak, reserve, surplus, surplus == 1 ? "is" : "are");
    }

    /**
     * Takes units out of the fleet for good.
     *
     * @throws Problem 400 if one is not a unit of our own of that class, 409 if they are more than are too many
     */
    List<SurplusRetired> retire(String classGiven, List<Long> assetIds, String why) throws SQLException {
        String classCode = classes.code(classGiven);
        Set<Long> own = own(classCode).stream().map(unit -> unit.card().id()).collect(Collectors.toSet());
        if (new HashSet<>(assetIds).size() < assetIds.size() || !own.containsAll(assetIds)) {
            throw Problems.badRequest("assetIds: name units of our own of that class, each once.");
        }
        int surplus = proposals().stream()
                .filter(proposal -> proposal.classCode().equals(classCode))
                .mapToInt(Proposal::surplus)
                .sum();
        if (assetIds.size() > surplus) {
            throw Problems.conflict("At most " + surplus + " may go.");
        }
        LocalDate today = Days.today(clock);
        List<SurplusRetired> news = QuarkusTransaction.requiringNew().call(() -> {
            farewells.retire(assetIds, "More than anybody needs: " + why);
            return assetIds.stream().map(id -> write(id, classCode, today, why)).toList();
        });
        news.forEach(retired::fire);
        return news;
    }

    private SurplusRetired write(long assetId, String classCode, LocalDate today, String why) {
        Retirement retirement = new Retirement();
        retirement.assetId = assetId;
        retirement.classCode = classCode;
        retirement.onDay = today;
        retirement.why = why;
        retirement.retiredBy = caller.name();
        retirement.persist();
        return retirement.news();
    }
}
