package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.location.find.Ways;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.maintenance.schedule.planning.Walk;

/** How long it takes to walk between the middles of zones; remembered until the places change. */
@ApplicationScoped
class WalkTimes {

    private final Ways ways;
    private final ScheduleConfig config;
    private final Map<Long, Map<Long, Integer>> known = new ConcurrentHashMap<>();

    WalkTimes(Ways ways, ScheduleConfig config) {
        this.ways = ways;
        this.config = config;
    }

    void changed(@Observes PlacesChanged news) {
        known.clear();
    }

    /** The walks between these zones, numbered in this order. */
    Walk between(List<Long> zones) {
        int unknown = (int) config.walkUnknown().toMinutes();
        int[][] minutes = new int[zones.size()][zones.size()];
        for (int from = 0; from < zones.size(); from++) {
            Map<Long, Integer> row = row(zones.get(from), zones);
            int[] walks = minutes[from];
            Arrays.setAll(walks, to -> row.getOrDefault(zones.get(to), unknown));
        }
        return new Walk(minutes, unknown, (int) config.walkIncluded().toMinutes());
    }

    private Map<Long, Integer> row(long from, List<Long> zones) {
        Map<Long, Integer> row = known.computeIfAbsent(from, none -> new ConcurrentHashMap<>());
        Ways.Point start = ways.middle(from);
        List<Long> missing = new ArrayList<>();
        List<Ways.Point> ends = new ArrayList<>();
        for (long zone : zones) {
            Ways.Point end = start == null || row.containsKey(zone) ? null : ways.middle(zone);
            if (end != null) {
                missing.add(zone);
                ends.add(end);
            }
        }
        if (!ends.isEmpty()) {
            List<Ways.Way> found = ways.from(start, ends);
            for (int i = 0; i < missing.size(); i++) {
                if (found.get(i).isThere()) {
                    row.put(missing.get(i), (int) Math.ceil(found.get(i).seconds() / 60));
                }
            }
        }
        return row;
    }
}
