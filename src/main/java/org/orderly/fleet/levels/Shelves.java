package org.orderly.fleet.levels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.fleet.Stock;
import org.orderly.fleet.Unit;
import org.orderly.identity.Key;
import org.orderly.location.find.Ways;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** What stands free on the wards and in the stores, and what a ward could get from where. */
@ApplicationScoped
class Shelves {

    private static final int SOURCES = 5;

    private final Stock stock;
    private final Plans plans;
    private final Ways ways;

    Shelves(Stock stock, Plans plans, Ways ways) {
        this.stock = stock;
        this.plans = plans;
        this.ways = ways;
    }

    /** Units that can be fetched in a zone; seconds to walk there from the ward, or null where there is no way. */
    record Source(Long zoneId, String zone, String floor, int units, Long walkSeconds) {}

    /** The zone that the level is of, or null if it is of a whole department. */
    PlanZone zone(ParLevel level) {
        return level.zoneId == null ? null : plans.now().zoneOfHistory(level.zoneId);
    }

    /** What people call the place that the level is of. */
    String ward(ParLevel level) {
        PlanZone zone = zone(level);
        return zone == null ? level.department : level.department + ", " + zone.name();
    }

    /** How many units that may be taken stand where the level is of. */
    int available(ParLevel level) {
        return available(level, free(level.classCode));
    }

    private static int available(ParLevel level, Map<PlanZone, Integer> free) {
        return free.entrySet().stream()
                .filter(zone -> covers(level, zone.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Where the nearest units of the class can be fetched from. What another ward wants at hand itself is left to it.
     *
     * @param others all levels of the class
     */
    List<Source> sources(ParLevel level, List<ParLevel> others) {
        Map<PlanZone, Integer> free = free(level.classCode);
        free.keySet().removeIf(zone -> covers(level, zone));
        for (ParLevel other : others) {
            if (!other.id.equals(level.id)) {
                keep(other, free);
            }
        }
        List<PlanZone> zones = free.keySet().stream()
                .filter(zone -> free.get(zone) > 0)
                .sorted(Comparator.comparing(PlanZone::code))
                .toList();
        List<Double> seconds = walks(level, zones);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            PlanZone zone = zones.get(i);
            Long walk = Double.isNaN(seconds.get(i)) ? null : Math.round(seconds.get(i));
            sources.add(new Source(zone.id(), zone.name(), zone.floorCode(), free.get(zone), walk));
        }
        return sources.stream()
                .sorted(Comparator.comparing(Source::walkSeconds, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SOURCES)
                .toList();
    }

    /** Leaves the other ward as many as it wants. */
    private static void keep(ParLevel other, Map<PlanZone, Integer> free) {
        int kept = other.target;
        for (Map.Entry<PlanZone, Integer> zone : free.entrySet()) {
            if (covers(other, zone.getKey())) {
                int here = Math.min(kept, zone.getValue());
                kept -= here;
                zone.setValue(zone.getValue() - here);
            }
        }
    }

    private List<Double> walks(ParLevel level, List<PlanZone> to) {
        Ways.Point start = start(level);
        List<Ways.Point> ends = to.stream().map(zone -> ways.middle(zone.id())).toList();
        if (start == null || ends.contains(null)) {
            return to.stream().map(zone -> Double.NaN).toList();
        }
        return ways.from(start, ends).stream().map(Ways.Way::seconds).toList();
    }

    private Ways.Point start(ParLevel level) {
        Plan plan = plans.now();
        return plan.zones().stream()
                .filter(zone -> covers(level, zone))
                .findFirst()
                .map(zone -> ways.middle(zone.id()))
                .orElse(null);
    }

    private static boolean covers(ParLevel level, PlanZone zone) {
        return level.zoneId == null ? Key.same(level.department, zone.department()) : level.zoneId == zone.id();
    }

    private Map<PlanZone, Integer> free(String classCode) {
        return stock.of(classCode).stream()
                .filter(Unit::free)
                .collect(Collectors.toMap(Unit::zone, unit -> 1, Integer::sum, HashMap::new));
    }
}
