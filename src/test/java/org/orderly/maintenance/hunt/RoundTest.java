package org.orderly.maintenance.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orderly.location.find.Ways;

/** Walking orders, where one walks straight: zone 1 is the ground floor, zone 2 the floor above, 100 m away. */
class RoundTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Ways.Point START = new Ways.Point(1, 0, 0);

    private final Round round = new Round(RoundTest::straight);

    @Test
    void the_nearest_comes_first_and_every_stop_once() {
        assertThat(numbers(round.walk(START, List.of(stop(1, 1, 30), stop(2, 1, 10), stop(3, 1, 20)))))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void one_floor_is_finished_before_the_next() {
        assertThat(numbers(round.walk(START, List.of(stop(1, 2, 1), stop(2, 1, 90), stop(3, 2, 2), stop(4, 1, 95)))))
                .containsExactly(2L, 4L, 3L, 1L);
    }

    @Test
    void what_a_patient_has_comes_last_however_near_it_is() {
        Stop near = new Stop(1, 1, NOON, new Ways.Point(1, 1, 0), "1", true);
        assertThat(numbers(round.walk(START, List.of(near, stop(2, 1, 50), stop(3, 2, 1)))))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void the_way_is_no_longer_than_always_to_the_nearest() {
        Random chance = new Random(5);
        for (int run = 0; run < 20; run++) {
            List<Stop> stops = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                stops.add(new Stop(i, i, NOON, new Ways.Point(1, chance.nextInt(100), chance.nextInt(60)), "1", false));
            }
            List<Round.Leg> legs = round.walk(START, stops);
            assertThat(legs.stream().mapToDouble(leg -> leg.way().metres()).sum())
                    .isLessThanOrEqualTo(alwaysToTheNearest(stops) + 0.001);
            assertThat(numbers(legs)).doesNotHaveDuplicates().hasSize(25);
        }
    }

    @Test
    void without_a_start_the_list_is_still_a_walk() {
        List<Round.Leg> legs = round.walk(null, List.of(stop(1, 1, 5), stop(2, 1, 6)));
        assertThat(legs.get(0).way().metres()).isZero();
        assertThat(legs.get(1).way().metres()).isEqualTo(1);
        assertThat(round.walk(null, List.of())).isEmpty();
    }

    private static double alwaysToTheNearest(List<Stop> stops) {
        List<Stop> left = new ArrayList<>(stops);
        Ways.Point at = START;
        double metres = 0;
        while (!left.isEmpty()) {
            Ways.Point from = at;
            Stop next = left.stream()
                    .min((a, b) -> Double.compare(metres(from, a.point()), metres(from, b.point())))
                    .orElseThrow();
            metres += metres(at, next.point());
            at = next.point();
            left.remove(next);
        }
        return metres;
    }

    private static Stop stop(long number, int floor, double x) {
        return new Stop(number, number, NOON, new Ways.Point(floor, x, 0), String.valueOf(floor), false);
    }

    private static List<Long> numbers(List<Round.Leg> legs) {
        return legs.stream().map(leg -> leg.stop().orderId()).toList();
    }

    private static List<Ways.Way> straight(Ways.Point start, List<Ways.Point> ends) {
        return ends.stream()
                .map(end -> new Ways.Way(metres(start, end), metres(start, end) / 1.3))
                .toList();
    }

    private static double metres(Ways.Point a, Ways.Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) + (a.zoneId() == b.zoneId() ? 0 : 100);
    }
}
