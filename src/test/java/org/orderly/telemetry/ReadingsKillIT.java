package org.orderly.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.security.Logins.admin;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Unit;
import org.orderly.simulation.load.ServiceProcess;

/** Kills the real process while gateways deliver readings and events, and looks whether anything acknowledged is missing. */
class ReadingsKillIT {

    private static final int KILLS = 2;
    private static final int DELIVERIES_BEFORE_A_KILL = 150;
    private static final int READINGS = 20;
    private static final long A_SECOND = 1_000;

    /** One device with a gateway of its own: what was acknowledged, by its time in epoch milliseconds. */
    private static final class Sender {
        final Unit unit;
        final String signal;
        final Map<Long, Double> acknowledged = new TreeMap<>();
        final List<Long> events = new ArrayList<>();
        long id;
        long atMs = Instant.now().minusSeconds(40 * 3600).toEpochMilli();
        int count;

        Sender(Unit unit) {
            this.unit = unit;
            this.signal = unit.classCode().equals("infusion-pump")
                    ? "motor-current"
                    : unit.classCode().equals("bed") ? "actuator-current" : "blower-temperature";
        }

        /** A delivery of readings that are far from each other, and one event; answers whether it was acknowledged. */
        boolean deliver(String url, String key) {
            Map<Long, Double> readings = new TreeMap<>();
            StringBuilder body = new StringBuilder("[");
            for (int i = 0; i < READINGS; i++) {
                atMs += A_SECOND;
                double value = count++ % 2 == 0 ? 10 : 40;
                readings.put(atMs, value);
                body.append("{\"device\":\"%s\",\"signal\":\"%s\",\"value\":%s,\"at\":%d},"
                        .formatted(unit.controlNumber(), signal, value, atMs));
            }
            body.append("{\"device\":\"%s\",\"event\":\"error\",\"code\":\"E-%d\",\"at\":%d}]"
                    .formatted(unit.controlNumber(), count, atMs));
            try {
                Response answer = given().baseUri(url)
                        .header("Authorization", "Bearer " + key)
                        .contentType(ContentType.JSON)
                        .body(body.toString())
                        .post("/api/readings");
                if (answer.statusCode() != 200 || answer.jsonPath().getInt("accepted") != READINGS + 1) {
                    return false;
                }
            } catch (Exception killed) {
                return false;
            }
            acknowledged.putAll(readings);
            events.add(atMs);
            return true;
        }
    }

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void no_acknowledged_reading_or_event_is_lost_or_kept_twice_however_often_the_process_is_killed() throws Exception {
        List<Sender> senders = TinyHospital.UNITS.stream().map(Sender::new).toList();
        try (ServiceProcess service =
                new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, List.of())) {
            service.start();
            RequestSpecification admin = admin(service);
            TinyHospital.furnish(admin);
            for (Sender sender : senders) {
                sender.id = TinyHospital.idOf(admin, sender.unit.controlNumber());
            }
            String key = service.doors().newGatewayKey("kill-test");
            for (int kill = 0; kill < KILLS; kill++) {
                deliverUntilKilled(service, key, senders);
                service.start();
                for (Sender sender : senders) {
                    everythingAcknowledgedIsThere(admin(service), sender);
                }
            }
            service.stop();
        }
    }

    private static void deliverUntilKilled(ServiceProcess service, String key, List<Sender> senders)
            throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        CountDownLatch enough = new CountDownLatch(DELIVERIES_BEFORE_A_KILL);
        ExecutorService gateways = Executors.newFixedThreadPool(senders.size());
        String url = service.url().toString();
        for (Sender sender : senders) {
            gateways.execute(() -> {
                while (goOn.get()) {
                    if (sender.deliver(url, key)) {
                        enough.countDown();
                    }
                }
            });
        }
        assertThat(enough.await(2, TimeUnit.MINUTES))
                .as("deliveries go through")
                .isTrue();
        service.kill();
        goOn.set(false);
        gateways.shutdown();
        assertThat(gateways.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void everythingAcknowledgedIsThere(RequestSpecification admin, Sender sender) {
        Map<Long, Double> kept = new TreeMap<>();
        List<Long> times = new ArrayList<>(sender.acknowledged.keySet());
        for (int i = 0; i < times.size(); i += 1_000) {
            long from = times.get(i);
            long to = times.get(Math.min(i + 999, times.size() - 1)) + 1;
            JsonPath series = given(admin)
                    .queryParam("from", Instant.ofEpochMilli(from).toString())
                    .queryParam("to", Instant.ofEpochMilli(to).toString())
                    .queryParam("points", 5000)
                    .get("/api/assets/{id}/signals/{signal}/series", sender.id, sender.signal)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> at = series.getList("points.at", String.class);
            List<Double> mean = series.getList("points.mean", Double.class);
            for (int p = 0; p < at.size(); p++) {
                assertThat(kept.put(Instant.parse(at.get(p)).toEpochMilli(), mean.get(p)))
                        .isNull();
            }
        }
        assertThat(kept).as("readings of %s", sender.unit.controlNumber()).containsAllEntriesOf(sender.acknowledged);

        List<String> events = new ArrayList<>();
        for (int page = 0; page == 0 || events.size() == 200 * page; page++) {
            events.addAll(given(admin)
                    .queryParam("size", 200)
                    .queryParam("page", page)
                    .get("/api/assets/{id}/device-events", sender.id)
                    .jsonPath()
                    .getList("items.at", String.class));
        }
        assertThat(events.stream().map(at -> Instant.parse(at).toEpochMilli()))
                .containsAll(sender.events)
                .doesNotHaveDuplicates();
    }
}
