package org.orderly.location.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.orderly.location.plan.PassageKind;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Purpose;
import org.orderly.location.plan.Sketch;

class NearestTest {

    private static final Wanted ANYTHING = new Wanted(null, null, null, null, null, false);

    /** A U-shaped corridor around a shaft, rooms at both ends, and more above, joined by lift and stairs. */
    private static final Plan HOUSE = new Sketch()
            .floor("G", 0)
            .zone("COR", Purpose.CORRIDOR, 0, 0, 30, 0, 30, 20, 26, 20, 26, 4, 4, 4, 4, 20, 0, 20)
            .room("WEST", Purpose.STORAGE, 4, 10, 12, 20)
            .room("EAST", Purpose.STORAGE, 18, 10, 26, 20)
            .room("LIFT-0", Purpose.LIFT, 12, -4, 16, 0)
            .door("COR", "WEST", 4, 15)
            .door("COR", "EAST", 26, 15)
            .door("COR", "LIFT-0", 14, 0)
            .floor("U", 1)
            .room("LIFT-1", Purpose.LIFT, 12, -4, 16, 0)
            .room("UPPER", Purpose.STORAGE, 0, 0, 30, 20)
            .room("ISLAND", Purpose.STORAGE, 40, 0, 50, 10)
            .door("UPPER", "LIFT-1", 14, 0)
            .passage(PassageKind.STAIRS, "COR", "UPPER", 2, 2)
            .floor("UU", 2)
            .room("LIFT-2", Purpose.LIFT, 12, -4, 16, 0)
            .passage(PassageKind.LIFT, "LIFT-0", "LIFT-1", 14, -2)
            .passage(PassageKind.LIFT, "LIFT-1", "LIFT-2", 14, -2)
            .plan();

    private static final WalkGraph GRAPH = WalkDrawing.draw(HOUSE, Pace.USUAL);

    @Test
    void the_way_leads_through_the_doors_and_around_the_corners() {
        Stock stock = new Stock();
        stock.put("pump", zone("EAST"), 20, 15);
        Hit hit = nearest(stock, 1, false, "WEST", 10, 15).get(0);
        double toTheDoor = 6;
        double aroundTheShaft = 11 + 22 + 11;
        assertThat(hit.metres()).isEqualTo(toTheDoor + aroundTheShaft + 6, within(1e-6));
        assertThat(hit.seconds()).isEqualTo(hit.metres() / 1.2, within(1e-6));
    }

    @Test
    void the_nearest_on_the_map_is_not_the_nearest_to_walk() {
        Stock stock = new Stock();
        Unit acrossTheShaft = stock.put("pump", zone("EAST"), 18.5, 15);
        Unit downTheCorridor = stock.put("pump", zone("COR"), 2, 1);
        assertThat(nearest(stock, 2, false, "WEST", 11.5, 15))
                .extracting(Hit::unit)
                .containsExactly(downTheCorridor, acrossTheShaft);
    }

    @Test
    void a_lift_costs_one_wait_and_then_seconds_a_floor() {
        Stock stock = new Stock();
        stock.put("pump", zone("LIFT-1"), 14, -2);
        stock.put("pump", zone("LIFT-2"), 14, -2);
        List<Hit> hits = nearest(stock, 2, false, "LIFT-0", 14, -2);
        assertThat(hits.get(0).seconds()).isEqualTo(35, within(1e-6));
        assertThat(hits.get(1).seconds()).isEqualTo(40, within(1e-6));
    }

    @Test
    void stairs_are_taken_only_when_asked_for() {
        Stock stock = new Stock();
        stock.put("pump", zone("UPPER"), 2, 2);
        assertThat(nearest(stock, 1, true, "COR", 2, 2).get(0).seconds()).isEqualTo(15, within(1e-6));
        assertThat(nearest(stock, 1, false, "COR", 2, 2).get(0).seconds()).isGreaterThan(35);
    }

    @Test
    void what_cannot_be_reached_is_not_near() {
        Stock stock = new Stock();
        stock.put("pump", zone("ISLAND"), 45, 5);
        assertThat(nearest(stock, 1, true, "COR", 2, 2)).isEmpty();
    }

    @Property(tries = 60)
    void a_short_list_is_the_beginning_of_the_whole_one(@ForAll Random random) {
        Stock stock = scattered(random, 60);
        Unit start = stock.units().get(0);
        List<Hit> all = nearest(stock, 1_000, false, start);
        List<Hit> few = nearest(stock, 7, false, start);
        assertThat(all).hasSize(60);
        assertThat(few).isEqualTo(all.subList(0, 7));
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::seconds).thenComparing(hit -> hit.unit().id));
    }

    @Property(tries = 60)
    void walking_is_a_distance_and_never_shorter_than_the_straight_line(@ForAll Random random) {
        Stock stock = scattered(random, 3);
        Unit a = stock.units().get(0);
        Unit b = stock.units().get(1);
        Unit c = stock.units().get(2);
        assertThat(walk(stock, a, b)).isEqualTo(walk(stock, b, a), within(1e-6));
        assertThat(walk(stock, a, b)).isLessThanOrEqualTo(walk(stock, a, c) + walk(stock, c, b) + 1e-6);
        assertThat(walk(stock, a, b) * 1.2)
                .isGreaterThanOrEqualTo(Math.hypot(
                                a.place().x() - b.place().x(),
                                a.place().y() - b.place().y())
                        - 1e-3);
    }

    private static double walk(Stock stock, Unit from, Unit to) {
        return nearest(stock, 1_000, true, from).stream()
                .filter(hit -> hit.unit() == to)
                .findFirst()
                .orElseThrow()
                .seconds();
    }

    private static Stock scattered(Random random, int units) {
        Stock stock = new Stock();
        List<PlanZone> zones =
                HOUSE.zones().stream().filter(z -> !z.code().equals("ISLAND")).toList();
        while (stock.units().size() < units) {
            PlanZone zone = zones.get(random.nextInt(zones.size()));
            float x = (float)
                    between(random, zone.outline().minX(), zone.outline().maxX());
            float y = (float)
                    between(random, zone.outline().minY(), zone.outline().maxY());
            if (zone.contains(x, y)) {
                stock.put("pump", zone, x, y);
            }
        }
        return stock;
    }

    private static double between(Random random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private static List<Hit> nearest(Stock stock, int most, boolean stairs, Unit from) {
        return nearest(
                stock,
                most,
                stairs,
                HOUSE.zone(from.zoneId).code(),
                from.place().x(),
                from.place().y());
    }

    private static List<Hit> nearest(Stock stock, int most, boolean stairs, String zone, double x, double y) {
        Candidates candidates = new Candidates(stock.inventory, ANYTHING, GRAPH);
        return new Nearest(GRAPH, candidates, most, stairs)
                .from(GRAPH.indexOf(zone(zone).id()), x, y);
    }

    private static PlanZone zone(String code) {
        return HOUSE.zone(code);
    }
}
