package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
