package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.simulation.FakeService;
import org.orderly.simulation.HospitalOpened;
import org.orderly.simulation.Notebook;
import org.orderly.simulation.SimulationConfig;
import org.orderly.time.Clocks;

class RoundsTest {

    private static final Duration PAST = Duration.ofDays(20);

    private final List<Device> devices = Catalogue.demo(3).stream()
            .filter(device -> device.classCode().equals("dialysis-machine"))
            .toList();
    private final Clock clock = Clocks.system();
    private FakeService service;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService(devices);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_past_is_told_once_and_a_later_start_goes_on_from_there() throws Exception {
        Instant start = clock.instant();
        work(20, () -> live(start));
        List<JsonNode> told = service.told();
        assertThat(told).hasSizeGreaterThan(20 * 10 * 5);
        assertThat(told).extracting(one -> one.path("event").asText()).contains("error", "self-test-passed");
        assertThat(told).allMatch(one -> one.path("at").asLong() <= clock.millis());
        assertThat(told)
                .allMatch(one -> one.path("at").asLong()
                        >= start.minus(PAST).minus(Duration.ofDays(12)).toEpochMilli());
        service.forget();
        Instant again = clock.instant();
        work(20, () -> live(again));
        assertThat(service.told())
                .isNotEmpty()
                .allMatch(one -> one.path("at").asLong()
                        >= again.minus(Duration.ofHours(1)).toEpochMilli());
    }

    @Test
    void a_device_that_fails_is_reported_and_once_repaired_it_is_told_what_it_had() throws Exception {
        work(
                200_000,
                () -> service.calls().stream()
                                        .filter(call -> call.startsWith("resolved"))
                                        .count()
                                >= 3
                        && service.told().stream()
                                .anyMatch(one -> one.path("event").asText().equals("repair")
                                        && one.path("at").asLong() > clock.millis() - 60_000));
        assertThat(service.calls()).anyMatch(call -> call.startsWith("broken"));
        assertThat(service.told())
                .filteredOn(one -> one.path("event").asText().equals("failure"))
                .isNotEmpty()
                .allMatch(one -> one.path("code").asText().matches("[a-z-]+"));
    }

    private boolean live(Instant since) {
        return service.told().stream()
                .anyMatch(one -> one.has("signal") && one.path("at").asLong() > since.toEpochMilli());
    }

    /** Lets the devices live until something is so. */
    private void work(double speed, BooleanSupplier enough) throws Exception {
        SimulationConfig config = new SmallRyeConfigBuilder()
                .withMapping(SimulationConfig.class)
                .withDefaultValue("orderly.simulation.ageing.past", PAST.toString())
                .withDefaultValue("orderly.simulation.ageing.every", "PT1S")
                .withDefaultValue("orderly.simulation.ageing.speed", String.valueOf(speed))
                .build()
                .getConfigMapping(SimulationConfig.class);
        HospitalOpened hospital = new HospitalOpened(service.url(), "key", devices, Notebook.open(folder));
        Thread thread = new Thread(() -> {
            try {
                new Rounds(hospital, config, clock, new Foresight(new SimpleMeterRegistry())).work();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        for (int i = 0; i < 600 && !enough.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        thread.interrupt();
        thread.join();
        assertThat(enough.getAsBoolean()).isTrue();
    }
}
