package org.orderly.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Roles;

@QuarkusTest
class ReadingsTest {

    @Singleton
    static class News {
        final Set<Long> heard = ConcurrentHashMap.newKeySet();

        void hear(@Observes ReadingsKept event) {
            heard.addAll(event.assetIds());
        }
    }

    @Inject
    Histories histories;

    @Inject
    RollUp rollUp;

    @Inject
    News news;

    private TaggedDevice tagged;
    private String device;
    private Instant at;

    @BeforeEach
    void a_wearable_of_its_own() {
        tagged = TaggedDevice.registered();
        device = tagged.tag();
        at = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(2, ChronoUnit.HOURS);
    }

    @Test
    void what_is_accepted_is_part_of_the_devices_history_and_announced() {
        deliver("[" + reading("battery-capacity", 91.5) + "," + event("error", "E-7") + "]")
                .body("accepted", equalTo(2))
                .body("filtered", equalTo(0))
                .body("refused.size()", equalTo(0));

        DeviceHistory history = histories.of(tagged.assetId(), at.plusSeconds(1), 3);
        assertThat(history.device()).isEqualTo(device);
        assertThat(history.signals().get("battery-capacity").last(0)).isEqualTo(91.5f);
        assertThat(history.events()).containsExactly(new DeviceEvent(at.toEpochMilli(), EventKind.ERROR, "E-7", ""));
        Awaitility.await().until(() -> news.heard.contains(tagged.assetId()));
        assertThat(histories.of(tagged.assetId(), at, 3).signals()).isEmpty();
    }

    @Test
    void each_refusal_is_counted_by_its_reason_and_costs_its_neighbours_nothing() {
        String body = "[" + reading("battery-capacity", 90)
                + "," + reading("battery-capacity", 90).replace(device, "nobody-" + device)
                + "," + reading("flux", 1)
                + ",{\"device\":oops}"
                + ",{\"device\":\"" + device + "\",\"event\":\"exploded\"}"
                + "," + reading("battery-capacity", 90).replace(at.toString(), "2001-01-01T00:00:00Z")
                + "," + reading("battery-capacity", 90).replace(at.toString(), "2199-01-01T00:00:00Z")
                + "," + reading("battery-capacity", 900)
                + "," + reading("battery-capacity", 90).replace("}", ",\"unit\":\"kg\"}") + "]";
        deliver(body)
                .body("accepted", equalTo(1))
                .body("refused.'unknown-device'", equalTo(1))
                .body("refused.'unknown-signal'", equalTo(1))
                .body("refused.malformed", equalTo(2))
                .body("refused.'too-old'", equalTo(1))
                .body("refused.'in-the-future'", equalTo(1))
                .body("refused.implausible", equalTo(1))
                .body("refused.'wrong-unit'", equalTo(1));
    }

    @Test
    void a_device_may_tell_its_serial_number_and_a_unit_of_its_own() {
        deliver(reading("battery-capacity", 0.9).replace(device, "S-" + device).replace("}", ",\"unit\":\"1\"}"))
                .body("accepted", equalTo(1));
        assertThat(histories
                        .of(tagged.assetId(), at.plusSeconds(1), 1)
                        .signals()
                        .get("battery-capacity")
                        .last(0))
                .isEqualTo(90f);
    }

    @Test
    void noise_is_filtered_and_sending_again_changes_nothing_twice() throws SQLException {
        String body = "[" + reading("battery-charge", 80)
                + "," + later(600, reading("battery-charge", 79))
                + "," + later(1200, reading("battery-charge", 70)) + "]";
        deliver(body).body("accepted", equalTo(3)).body("filtered", equalTo(1)).body("late", equalTo(0));
        deliver(body)
                .body("accepted", equalTo(3))
                .body("duplicates", equalTo(1))
                .body("late", equalTo(2));
        SignalDays days = histories
                .of(tagged.assetId(), at.plusSeconds(1800), 3)
                .signals()
                .get("battery-charge");
        assertThat(days.count(0)).isEqualTo(2);
        assertThat(days.mean(0)).isEqualTo(75f);
        rollUp.run();
    }

    @Test
    void an_event_is_kept_once_however_often_it_comes() {
        deliver(event("self-test-failed", "ST-1"));
        deliver(event("self-test-failed", "ST-1"));
        assertThat(histories.of(tagged.assetId(), at.plusSeconds(1), 3).events())
                .hasSize(1);
    }

    @Test
    void lines_are_taken_one_by_one() {
        String lines =
                reading("battery-charge", 80) + "\nnot json\n\n" + later(60, reading("battery-charge", 60)) + "\n";
        gateway()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused.malformed", equalTo(1))
                .body("details[0].index", equalTo(1));
    }

    @Test
    void a_delivery_too_long_for_one_piece_is_judged_part_by_part() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append(later(2L * i, reading("battery-charge", 40 + 20 * (i % 2))))
                    .append('\n');
        }
        gateway()
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3_000))
                .body("filtered", equalTo(0));
    }

    @Test
    void only_a_gateway_delivers() {
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/api/readings")
                .then()
                .statusCode(403);
    }

    @Test
    void what_becomes_of_readings_is_a_metric() {
        deliver("[{\"device\":1}]");
        given().get("/q/metrics")
                .then()
                .body(containsString("orderly_readings_total{outcome=\"malformed\"}"))
                .body(containsString("orderly_readings_acknowledged_seconds_bucket"));
    }

    private String reading(String signal, double value) {
        return "{\"device\":\"%s\",\"signal\":\"%s\",\"value\":%s,\"at\":\"%s\"}".formatted(device, signal, value, at);
    }

    private String event(String kind, String code) {
        return "{\"device\":\"%s\",\"event\":\"%s\",\"code\":\"%s\",\"at\":\"%s\"}".formatted(device, kind, code, at);
    }

    private String later(long seconds, String json) {
        return json.replace(at.toString(), at.plusSeconds(seconds).toString());
    }

    private static ValidatableResponse deliver(String json) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/readings")
                .then()
                .statusCode(200);
    }
}
