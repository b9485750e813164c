package org.orderly.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.orderly.security.Logins.as;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.intake.Broker;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Roles;

/** A database that refuses one kind of event stands for whatever nobody foresaw. */
@QuarkusTest
@TestProfile(PutAsideTest.OverMqtt.class)
class PutAsideTest {

    public static class OverMqtt implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:put-aside;DB_CLOSE_DELAY=-1",
                    "orderly.intake.tries",
                    "3");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RunningBroker.class));
        }
    }

    /** Mosquitto, if there is one on this machine. */
    public static class RunningBroker implements QuarkusTestResourceLifecycleManager {
        private Broker broker;

        @Override
        public Map<String, String> start() {
            if (Broker.installed().isEmpty()) {
                return Map.of();
            }
            try {
                broker = Broker.start(Files.createTempDirectory(Path.of("target"), "broker"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String port = String.valueOf(broker.port());
            return Map.of(
                    "mp.messaging.incoming.pings.enabled",
                    "true",
                    "mp.messaging.incoming.readings.enabled",
                    "true",
                    "mp.messaging.incoming.pings.port",
                    port,
                    "mp.messaging.incoming.readings.port",
                    port);
        }

        @Override
        public void inject(Object test) {
            ((PutAsideTest) test).broker = broker;
        }

        @Override
        public void stop() {
            if (broker != null) {
                broker.close();
            }
        }
    }

    @Inject
    DataSource database;

    @Inject
    Telemetry telemetry;

    Broker broker;

    private String device;
    private Instant at;

    @BeforeEach
    void a_database_that_refuses_an_event() throws SQLException {
        assumeTrue(broker != null, "Mosquitto is not installed");
        device = TaggedDevice.registered().tag();
        at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);
        execute("DELETE FROM device_events WHERE code = 'E-REFUSED'");
        execute("ALTER TABLE device_events ADD CONSTRAINT refuses CHECK (code <> 'E-REFUSED')");
        Awaitility.await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void takes_it_again() throws SQLException {
        if (broker != null) {
            execute("ALTER TABLE device_events DROP CONSTRAINT IF EXISTS refuses");
        }
    }

    @Test
    void a_message_that_cannot_be_kept_is_put_aside_and_what_lies_behind_it_goes_on_until_a_person_sends_it_again()
            throws Exception {
        try (Broker.Sender sender = broker.sender("orderly/readings")) {
            sender.publish(event("E-BEFORE", 0));
            sender.publish(event("E-REFUSED", 1));
            for (int i = 2; i < 60; i++) {
                sender.publish(event("E-" + i, i));
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events())
                .isEqualTo(59));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> putAside("total", 1));
        as(Roles.ADMIN)
                .get("/api/put-aside")
                .then()
                .body("items[0].channel", equalTo("readings"))
                .body("items[0].topic", equalTo("orderly/readings"))
                .body("items[0].tries", equalTo(3))
                .body("items[0].beginning", equalTo(event("E-REFUSED", 1)))
                .body("items[0].bytes", equalTo(event("E-REFUSED", 1).length()));
        assertThat(telemetry.waiting()).isZero();
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("orderly_messages_put_aside_total{channel=\"readings\"}"));

        long id = as(Roles.ADMIN).get("/api/put-aside").jsonPath().getLong("items[0].id");
        as(Roles.ADMIN)
                .post("/api/put-aside/{id}/send-again", id)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        putAside("total", 1);
        takes_it_again();
        as(Roles.ADMIN)
                .post("/api/put-aside/{id}/send-again", id)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        putAside("total", 0);
        assertThat(events()).isEqualTo(60);
        as(Roles.ADMIN).delete("/api/put-aside/{id}", id).then().statusCode(404);
        as(Roles.BIOMED).get("/api/put-aside").then().statusCode(403);
    }

    @Test
    void a_message_is_dismissed_by_a_person() throws Exception {
        try (Broker.Sender sender = broker.sender("orderly/readings")) {
            sender.publish("[" + event("E-OTHER", 0) + "," + event("E-REFUSED", 1) + "]");
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> putAside("total", 1));
        long id = as(Roles.ADMIN).get("/api/put-aside").jsonPath().getLong("items[0].id");
        as(Roles.ADMIN).delete("/api/put-aside/{id}", id).then().statusCode(204);
        putAside("total", 0);
    }

    @Test
    void an_odd_unit_costs_its_own_element_only() throws Exception {
        try (Broker.Sender sender = broker.sender("orderly/readings")) {
            for (String unit : List.of("{", "Ω", "°C", "kg", "\\u0000")) {
                sender.publish("[" + reading(unit) + "," + event("E-" + unit.hashCode(), 5) + "]");
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events())
                .isEqualTo(5));
        assertThat(telemetry.waiting()).isZero();
        putAside("total", 0);
    }

    private void putAside(String what, int expected) {
        as(Roles.ADMIN).get("/api/put-aside").then().statusCode(200).body(what, equalTo(expected));
    }

    private int events() {
        return as(Roles.BIOMED)
                .queryParam("size", 1)
                .get("/api/assets/{id}/device-events", new TaggedDevice(device).assetId())
                .jsonPath()
                .getInt("total");
    }

    private String event(String code, int second) {
        return "{\"device\":\"%s\",\"event\":\"error\",\"code\":\"%s\",\"at\":%d}"
                .formatted(device, code, at.plusSeconds(second).toEpochMilli());
    }

    private String reading(String unit) {
        return "{\"device\":\"%s\",\"signal\":\"battery-capacity\",\"value\":50,\"unit\":\"%s\"}"
                .formatted(device, unit);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
