package org.orderly.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.TinyHospital;
import org.orderly.intake.Broker;
import org.orderly.simulation.load.ServiceProcess;

/** Readings through a real broker: none that the broker took is lost, though the service is killed in between. */
class ReadingsMqttIT {

    private static final int READINGS = 600;

    private final long startMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();

    @TempDir
    Path folder;

    @Test
    void every_reading_the_broker_took_arrives_though_the_service_is_killed_in_between() throws Exception {
        assumeTrue(Broker.installed().isPresent(), "Mosquitto is not installed");
        try (Broker broker = Broker.start(folder);
                ServiceProcess service = new ServiceProcess(
                        Path.of(System.getProperty("orderly.jar")),
                        folder,
                        List.of(
                                "-Dquarkus.profile=mqtt",
                                "-Dmp.messaging.incoming.pings.port=" + broker.port(),
                                "-Dmp.messaging.incoming.readings.port=" + broker.port()))) {
            service.start();
            RequestSpecification admin = admin(service);
            TinyHospital.furnish(admin);
            long asset = given(admin)
                    .queryParam("q", "P-0001")
                    .get("/api/assets")
                    .jsonPath()
                    .getLong("items[0].id");

            Vertx vertx = Vertx.vertx();
            MqttClient sender = MqttClient.create(vertx, new MqttClientOptions().setMaxInflightQueue(READINGS));
            sender.connect(broker.port(), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            publish(sender, "this is no reading");
            for (int i = 0; i < READINGS; i++) {
                publish(sender, reading(i));
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
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            service.stop();
        }
    }

    /** Every reading is far from the one before it, so that none is filtered. */
    private String reading(int i) {
        return "{\"device\":\"P-0001\",\"at\":%d,\"signal\":\"motor-current\",\"value\":%d}"
                .formatted(startMs + i * 60_000L, 150 + 40 * (i % 2));
    }

    /** Returns when the broker has acknowledged the message. */
    private static void publish(MqttClient sender, String message) throws Exception {
        sender.publish("orderly/readings", Buffer.buffer(message), MqttQoS.AT_LEAST_ONCE, false, false)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static RequestSpecification admin(ServiceProcess service) throws Exception {
        return new RequestSpecBuilder()
                .setBaseUri(service.url())
                .addHeader("Cookie", service.doors().cookie())
                .build();
    }
}
