package org.orderly.location.find;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;

/** Finds units: the nearest to a point by walking, or without a point those seen last. Works in memory only. */
@ApplicationScoped
class Finder {

    private final Units units;
    private final Walks walks;
    private final Roster roster;

    Finder(Units units, Walks walks, Roster roster) {
        this.units = units;
        this.walks = walks;
        this.roster = roster;
    }

    /** A point to start from, x and y in metres. */
    record Start(PlanZone zone, double x, double y) {}

    /** What was found on which plan, and how many fit altogether. */
    record Found(Plan plan, Start near, List<Hit> hits, int total) {}

    /**
     * Finds the best {@code most} units.
     *
     * @param near a zone's code, or "x,y,floor", or null
     */
    Found find(Wanted wanted, String near, int most, boolean byStairs) {
        WalkGraph graph = walks.now();
        Start start = near == null ? null : start(graph, near);
        Candidates candidates = new Candidates(units.inventory(), wanted, graph);
        if (start == null) {
            return new Found(graph.plan, null, Freshest.of(candidates, most, unit -> true), candidates.total());
        }
        int zone = graph.indexOf(start.zone().id());
        List<Hit> hits =
                new ArrayList<>(new Nearest(graph, candidates, most, byStairs).from(zone, start.x(), start.y()));
        if (hits.size() < Math.min(most, candidates.total())) {
            List<Unit> reached = hits.stream().map(Hit::unit).toList();
            hits.addAll(Freshest.of(candidates, most - hits.size(), unit -> !reached.contains(unit)));
        }
        return new Found(graph.plan, start, hits, candidates.total());
    }

    /** The ids of all assets that the text finds, or null for no text. */
    BitSet matching(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        BitSet ids = new BitSet();
        for (AssetCard card : roster.search(text, Integer.MAX_VALUE)) {
            ids.set((int) card.id());
        }
        return ids;
    }

    private static Start start(WalkGraph graph, String near) {
        PlanZone zone = graph.plan.zone(near);
        if (zone != null) {
            double[] middle = graph.middle(graph.indexOf(zone.id()));
            return new Start(zone, middle[0], middle[1]);
        }
        String[] parts = near.split(",", 3);
        if (parts.length < 3) {
            throw Problems.badRequest("There is no zone %s; near takes a zone's code, or x,y,floor.".formatted(near));
        }
        try {
            double x = Double.parseDouble(parts[0]);
            double y = Double.parseDouble(parts[1]);
            PlanZone around = graph.plan.zoneAt(graph.plan.floorId(parts[2].strip()), x, y);
            if (around == null) {
                throw Problems.badRequest("The point %s is off the plan.".formatted(near));
            }
            return new Start(around, x, y);
        } catch (NumberFormatException notNumbers) {
            throw Problems.badRequest("near takes a zone's code, or x,y,floor with x and y in metres.");
        }
    }
}
