package org.orderly.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private final Site site = Sites.glenlake();
    private final Device device = Catalogue.demo(1).get(0);

    @Test
    void the_score_tells_how_many_stand_in_their_true_zone_and_how_far_off_they_are() {
        Room room = site.rooms().get(0);
        Unit unit = new Unit(device, Habit.all().get("mobile"), new Random(1), 1);
        unit.settleAt(new Journey.Standing(room, new Spot("T-0", 10, 10)), 0);
        Observed right = new Observed(device.controlNumber(), room, new Spot("T-0", 10, 11), 5, false);
        Observed wrong = new Observed(device.controlNumber(), site.rooms().get(1), new Spot("T-0", 13, 10), 5, false);
        Score.Result result = Score.result(List.of(right, wrong, right), Map.of(device.controlNumber(), unit));
        assertThat(result.zoneAccuracy()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(result.medianMetres()).isEqualTo(1, within(1e-9));
        assertThat(result.p90Metres()).isEqualTo(3, within(1e-9));
    }

    @Test
    void a_fetched_unit_is_scored_by_where_it_was_when_its_tag_spoke() {
        Room room = site.rooms().get(0);
        Spot start = new Spot("T-0", 10, 10);
        Spot end = new Spot("T-0", 22, 10);
        Journey journey = new Journey(List.of(new Routes.Leg(room, start, end, 10)), 1_000);
        assertThat(journey.at(0).spot()).isEqualTo(start);
        assertThat(journey.at(6_000).spot()).isEqualTo(new Spot("T-0", 16, 10));
        assertThat(journey.at(60_000).spot()).isEqualTo(end);
    }
}
