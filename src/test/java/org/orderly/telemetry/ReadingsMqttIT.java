package org.orderly.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.orderly.security.Logins.admin;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;
import org.orderly.TinyHospital;
import org.orderly.intake.Broker;
import org.orderly.simulation.load.ServiceProcess;

/** Readings through a real broker: none that the broker took is lost, though the service is killed in between. */
class ReadingsMqttIT {

    private static final int READINGS = 600;

    private final long startMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void every_reading_the_broker_took_arrives_though_the_service_is_killed_in_between() throws Exception {
        assumeTrue(Broker.installed().isPresent(), "Mosquitto is not installed");
        try (Broker broker = Broker.start(folder);
                ServiceProcess service = broker.service(folder);
                Broker.Sender sender = broker.sender("orderly/readings")) {
            service.start();
            RequestSpecification admin = admin(service);
            TinyHospital.furnish(admin);
            long asset = TinyHospital.idOf(admin, "P-0001");

            sender.publish("this is no reading");
            for (int i = 0; i < READINGS; i++) {
                sender.publish(reading(i));
                if (i == READINGS / 3) {
                    service.kill();
                }
            }
            service.start();

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(given(admin(service))
                            .queryParam("from", Instant.ofEpochMilli(startMs).toString())
                            .queryParam("points", 5000)
                            .get("/api/assets/{id}/signals/motor-current/series", asset)
                            .jsonPath()
                            .getList("points.at", String.class))
                    .hasSize(READINGS)
                    .doesNotHaveDuplicates());
            service.stop();
        }
    }

    /** Every reading is far from the one before it, so that none is filtered. */
    private String reading(int i) {
        return "{\"device\":\"P-0001\",\"at\":%d,\"signal\":\"motor-current\",\"value\":%d}"
                .formatted(startMs + i * 60_000L, 150 + 40 * (i % 2));
    }
}
