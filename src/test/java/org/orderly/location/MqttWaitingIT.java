package org.orderly.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.orderly.security.Logins.admin;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.intake.Broker;
import org.orderly.simulation.load.ServiceProcess;

/**
 * Messages wait at the broker whenever the service starts, more than its window holds; the service is killed and stopped
 * in order, also in the moment in which it connects.
 */
class MqttWaitingIT {

    private static final int WAITING = 80;
    private static final String CONNECTED = "The broker sends pings";
    private static final String RESTORED = "assets stand where they were";

    private final long startMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();
    private int published;

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void everything_that_waits_arrives_and_is_judged_on_the_state_there_was_however_the_service_ends()
            throws Exception {
        assumeTrue(Broker.installed().isPresent(), "Mosquitto is not installed");
        try (Broker broker = Broker.start(folder);
                ServiceProcess service = broker.service(folder, "-Xmx256m");
                Broker.Sender sender = broker.sender("orderly/pings")) {
            service.start();
            TinyHospital.furnish(admin(service));
            service.stop();

            publish(sender);
            launchUntil(service, CONNECTED);
            service.kill(); // in the moment of connecting
            publish(sender);
            launchUntil(service, CONNECTED);
            service.stop(); // the same, in order
            publish(sender);
            launchUntil(service, RESTORED);
            service.kill();
            publish(sender);
            service.start();
            service.kill(); // while it works off what waited
            service.start();
            publish(sender);

            RequestSpecification admin = admin(service);
            long asset = TinyHospital.idOf(admin, "tag-p1");
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(times(admin, asset))
                    .hasSize(published)
                    .doesNotHaveDuplicates());
            noStayIsDoubled(admin, asset);
            service.stop();
        }
    }

    private void publish(Broker.Sender sender) throws Exception {
        for (int i = 0; i < WAITING; i++) {
            sender.publish(ping(published));
            published++;
        }
    }

    /** Every tenth ping the device is in another room, so that wrong stays would show. */
    private String ping(int i) {
        List<Room> rooms = List.of(TinyHospital.PATIENT_101, TinyHospital.WARD_CORRIDOR);
        Room room = rooms.get(i / 10 % 2);
        return "{\"tag\":\"tag-p1\",\"at\":%d,\"x\":%s,\"y\":%s,\"floor\":\"%s\"}"
                .formatted(startMs + i * 60_000L, room.middleX(), room.middleY(), room.floor());
    }

    private void launchUntil(ServiceProcess service, String said) throws IOException {
        Path file = folder.resolve("service.log");
        long before = occurrences(file, said);
        service.launch();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> occurrences(file, said) > before);
    }

    private static long occurrences(Path file, String text) throws IOException {
        return Files.readString(file).split(text, -1).length - 1L;
    }

    private List<String> times(RequestSpecification admin, long asset) {
        return given(admin)
                .queryParam("from", Instant.ofEpochMilli(startMs - 1).toString())
                .queryParam("limit", 5000)
                .get("/api/assets/{id}/track", asset)
                .jsonPath()
                .getList("at", String.class);
    }

    private static void noStayIsDoubled(RequestSpecification admin, long asset) {
        JsonPath stays = given(admin)
                .queryParam("size", 200)
                .get("/api/assets/{id}/stays", asset)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> from = stays.getList("items.from");
        List<String> to = stays.getList("items.to");
        // Its pings are of yesterday: it is silent since, so its last stay ended with the last of them.
        assertThat(to).as("open stays").doesNotContainNull().isNotEmpty();
        for (int i = 1; i < to.size(); i++) {
            assertThat(Instant.parse(to.get(i))).isBeforeOrEqualTo(Instant.parse(from.get(i - 1)));
        }
    }
}
