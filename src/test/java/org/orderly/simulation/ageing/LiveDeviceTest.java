package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.telemetry.DeviceEvent;

class LiveDeviceTest {

    private static final int FIRST_DAY = 20_500;

    private final Device device = Catalogue.demo(3).stream()
            .filter(one -> one.classCode().equals("ct"))
            .findFirst()
            .orElseThrow();

    @Test
    void lived_again_it_lives_the_same_life_and_says_the_same() {
        assertThat(told(300)).isEqualTo(told(300));
    }

    @Test
    void what_comes_up_to_a_time_happens_once_and_in_order() {
        LiveDevice live = live();
        List<DeviceEvent> all = new ArrayList<>();
        while (live.day() < FIRST_DAY) {
            live.liveDay();
            long noon = (live.day() - 1) * Life.DAY_MS + Life.DAY_MS / 2;
            live.happen(noon, event -> {
                assertThat(event.atMs()).isLessThanOrEqualTo(noon);
                all.add(event);
            });
        }
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).atMs()).isGreaterThanOrEqualTo(all.get(i - 1).atMs());
        }
    }

    @Test
    void its_log_of_use_says_when_it_began_and_ended_to_be_used_and_what_it_says_next_follows() {
        LiveDevice live = live();
        live.liveDay();
        long now = FIRST_DAY * Life.DAY_MS + 9 * 3_600_000 + 60_000;
        Telling log = new Telling();
        live.tellUse(now - 10 * Life.DAY_MS, now, log);
        List<String> words = Arrays.stream(log.array().split("\"event\":\"", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
        assertThat(words).hasSizeGreaterThan(50).containsOnly("in-use", "idle");
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i)).isNotEqualTo(words.get(i - 1));
        }
        Telling present = new Telling();
        live.tellNow(now, now, present);
        assertThat(present.events()).isZero();

        Telling none = new Telling();
        live.tellUse(now - 60_000, now, none);
        assertThat(none.size()).isZero();
    }

    private String told(int days) {
        LiveDevice live = live();
        Telling telling = new Telling();
        while (live.day() < FIRST_DAY + days) {
            live.liveDay();
            live.tellDay(1, 2, telling);
        }
        return telling.array();
    }

    private LiveDevice live() {
        return new LiveDevice(device, DeviceKind.all().get(device.classCode()), new Wear(1, 1), 5, FIRST_DAY);
    }
}
