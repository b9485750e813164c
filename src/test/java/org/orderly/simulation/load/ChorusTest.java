package org.orderly.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

class ChorusTest {

    @Test
    void every_signal_of_every_device_is_told_in_turn_and_no_filter_may_drop_it() {
        SignalCatalogue catalogue = SignalCatalogue.load();
        List<Device> devices = Catalogue.many(2_000);
        int signals = devices.stream()
                .mapToInt(device -> catalogue.of(device.classCode()).size())
                .sum();
        Chorus chorus = new Chorus(devices);
        JsonArray first = chorus.array(signals, 1_000).toJsonArray();
        JsonArray second = chorus.array(signals, 2_000).toJsonArray();

        int each = 0;
        for (Device device : devices) {
            for (Signal signal : catalogue.of(device.classCode())) {
                JsonObject one = first.getJsonObject(each);
                JsonObject other = second.getJsonObject(each++);
                assertThat(one.getString("device")).isEqualTo(device.controlNumber());
                assertThat(other.getString("signal"))
                        .isEqualTo(one.getString("signal"))
                        .isEqualTo(signal.code());
                assertThat(signal.isPlausible(one.getDouble("value"))).isTrue();
                assertThat(signal.isPlausible(other.getDouble("value"))).isTrue();
                assertThat(other.getDouble("value") - one.getDouble("value")).isGreaterThan(3 * signal.deadBand());
                assertThat(other.getLong("at")).isEqualTo(2_000);
            }
        }
    }
}
