package org.orderly.location.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;

@QuarkusTest
class WaysTest {

    @Inject
    Ways ways;

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @Test
    void the_way_to_the_next_room_leads_through_both_doors() {
        // From (4, 14) by the doors at (4, 10) and (12, 10) to (12, 14).
        assertThat(way(TinyHospital.PATIENT_101, TinyHospital.PATIENT_102).metres())
                .isCloseTo(4 + 8 + 4, within(0.01));
    }

    @Test
    void within_a_room_one_walks_straight() {
        long zone = TinyHospital.WARD_CORRIDOR.id();
        Ways.Way way = ways.from(new Ways.Point(zone, 1, 7), List.of(new Ways.Point(zone, 4, 11 - 1)))
                .get(0);
        assertThat(way.metres()).isCloseTo(Math.hypot(3, 3), within(0.01));
    }

    @Test
    void to_another_floor_one_takes_the_lift_and_it_takes_longer_than_its_metres_say() {
        Ways.Way sameFloor = way(TinyHospital.PATIENT_101, TinyHospital.SOILED_UTILITY);
        Ways.Way below = way(TinyHospital.PATIENT_101, TinyHospital.WORKSHOP);
        assertThat(below.isThere()).isTrue();
        assertThat(below.seconds()).isGreaterThan(sameFloor.seconds());
    }

    @Test
    void there_is_no_way_to_a_zone_that_is_not_on_the_plan() {
        Ways.Point start = ways.middle(TinyHospital.WORKSHOP.id());
        assertThat(ways.from(start, List.of(new Ways.Point(-7, 1, 1))).get(0).isThere())
                .isFalse();
        assertThat(ways.middle(-7)).isNull();
    }

    private Ways.Way way(Room from, Room to) {
        return ways.from(point(from), List.of(point(to))).get(0);
    }

    private static Ways.Point point(Room room) {
        return new Ways.Point(room.id(), room.middleX(), room.middleY());
    }
}
