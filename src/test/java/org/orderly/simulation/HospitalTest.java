package org.orderly.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HospitalTest {

    private static final long START = 1_800_000_000_000L;
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final Hospital.Pace PACE = new Hospital.Pace(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Site site = Sites.glenlake();

    @Test
    void the_same_seed_gives_the_same_pings() {
        assertThat(pings(7)).isEqualTo(pings(7)).isNotEqualTo(pings(8));
    }

    @Test
    void every_fix_lies_within_its_true_zone_give_or_take_the_noise() {
        Hospital hospital = hospital(7);
        Map<String, Unit> byTag = hospital.units().stream()
                .collect(Collectors.toMap(unit -> unit.device().tag(), unit -> unit));
        Map<String, Room> rooms = new HashMap<>();
        for (long now = START; now < START + QUARTER; now += 500) {
            hospital.advance(now, PACE, ping -> {
                if (ping.reader() == null) {
                    Journey.Standing truth = byTag.get(ping.tag()).truth(ping.at());
                    rooms.put(truth.room().code(), truth.room());
                    assertThat(truth.room().contains(truth.spot()))
                            .as("%s in %s", truth.spot(), truth.room())
                            .isTrue();
                    assertThat(truth.spot().metresTo(new Spot(ping.floor(), ping.x(), ping.y())))
                            .isLessThanOrEqualTo(Radio.WORST + 0.01);
                    assertThat(ping.floor()).isEqualTo(truth.room().floor());
                }
            });
        }
        assertThat(rooms.values()).extracting(Room::purpose).contains("corridor", "lift", "patient-room");
    }

    @Test
    void some_twenty_to_sixty_units_are_on_their_way_at_any_time() {
        Hospital hospital = hospital(7);
        for (long now = START + QUARTER; now < START + 3 * QUARTER; now += 60_000) {
            hospital.advance(now, PACE, ping -> {});
            assertThat(hospital.units().stream().filter(Unit::moves).count()).isBetween(20L, 75L);
        }
    }

    @Test
    void pings_come_in_the_order_of_time_for_each_tag() {
        Map<String, Long> last = new HashMap<>();
        for (Ping ping : pings(3)) {
            Long before = last.put(ping.tag(), ping.at());
            assertThat(before == null || before < ping.at()).as(ping.json()).isTrue();
        }
    }

    @Test
    void a_tag_in_a_moving_lift_is_not_heard() {
        Map<String, Ping> last = new HashMap<>();
        for (Ping ping : pings(3)) {
            Ping before = ping.reader() == null ? last.put(ping.tag(), ping) : last.remove(ping.tag());
            boolean lift = before != null
                    && ping.reader() == null
                    && !before.floor().equals(ping.floor())
                    && before.floor().charAt(0) == ping.floor().charAt(0);
            assertThat(!lift || ping.at() - before.at() >= 4000).as(ping.json()).isTrue();
        }
    }

    @Test
    void a_unit_found_somewhere_at_the_start_goes_on_from_there() {
        Room room = site.rooms().get(site.rooms().size() - 5);
        Journey.Standing there = new Journey.Standing(room, room.centre());
        Hospital hospital = new Hospital(site, Catalogue.demo(7), 7, 10, START, Map.of("GLH-000009", there));
        assertThat(hospital.units().get(8).truth(START)).isEqualTo(there);
    }

    private List<Ping> pings(long seed) {
        List<Ping> pings = new ArrayList<>();
        hospital(seed).advance(START + QUARTER, PACE, pings::add);
        return pings;
    }

    private Hospital hospital(long seed) {
        return new Hospital(site, Catalogue.demo(seed), seed, 15, START, Map.of());
    }
}
