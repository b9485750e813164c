package org.orderly.location;

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

/** Pings through a real broker: none that the broker took is lost, though the service is killed in between. */
class MqttIT {

    private static final int PINGS = 600;

    private final long startMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();

    @TempDir
    Path folder;

    @Test
    void every_message_the_broker_took_arrives_though_the_service_is_killed_in_between() throws Exception {
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
                    .queryParam("q", "tag-p1")
                    .get("/api/assets")
                    .jsonPath()
                    .getLong("items[0].id");

            Vertx vertx = Vertx.vertx();
            MqttClient sender = MqttClient.create(vertx, new MqttClientOptions().setMaxInflightQueue(PINGS));
            sender.connect(broker.port(), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            publish(sender, "this is no ping");
            for (int i = 0; i < PINGS; i++) {
                publish(sender, ping(i));
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
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            service.stop();
        }
    }

    private String ping(int i) {
        return "{\"tag\":\"tag-p1\",\"at\":%d,\"x\":4,\"y\":14,\"floor\":\"T-1\"}".formatted(startMs + i * 10_000L);
    }

    /** Returns when the broker has acknowledged the message. */
    private static void publish(MqttClient sender, String message) throws Exception {
        sender.publish("orderly/pings", Buffer.buffer(message), MqttQoS.AT_LEAST_ONCE, false, false)
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
