package org.orderly.location;

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

/** Pings through a real broker: none that the broker took is lost, though the service is killed in between. */
class MqttIT {

    private static final int PINGS = 600;

    private final long startMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void every_message_the_broker_took_arrives_though_the_service_is_killed_in_between() throws Exception {
        assumeTrue(Broker.installed().isPresent(), "Mosquitto is not installed");
        try (Broker broker = Broker.start(folder);
                ServiceProcess service = broker.service(folder);
                Broker.Sender sender = broker.sender("orderly/pings")) {
            service.start();
            RequestSpecification admin = admin(service);
            TinyHospital.furnish(admin);
            long asset = TinyHospital.idOf(admin, "tag-p1");

            sender.publish("this is no ping");
            for (int i = 0; i < PINGS; i++) {
                sender.publish(ping(i));
                if (i == PINGS / 3) {
                    service.kill();
                }
            }
            service.start();

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(given(admin(service))
                            .queryParam(
                                    "from", Instant.ofEpochMilli(startMs - 1).toString())
                            .queryParam("limit", 5000)
                            .get("/api/assets/{id}/track", asset)
                            .jsonPath()
                            .getList("at", String.class))
                    .hasSize(PINGS)
                    .doesNotHaveDuplicates());
            service.stop();
        }
    }

    private String ping(int i) {
        return "{\"tag\":\"tag-p1\",\"at\":%d,\"x\":4,\"y\":14,\"floor\":\"T-1\"}".formatted(startMs + i * 10_000L);
    }
}
