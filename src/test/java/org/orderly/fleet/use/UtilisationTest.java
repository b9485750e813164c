package org.orderly.fleet.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.orderly.fleet.OwnUnit.by;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.fleet.OwnUnit;
import org.orderly.fleet.SurplusRetired;
import org.orderly.security.Roles;
import org.orderly.telemetry.UseEvents;

@QuarkusTest
class UtilisationTest {

    @Singleton
    static class News {
        final List<SurplusRetired> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes SurplusRetired event) {
            heard.add(event);
        }
    }

    @Inject
    UseCounting counting;

    @Inject
    UseTable table;

    @Inject
    UseEvents events;

    @Inject
    Retirements retirements;

    @Inject
    News news;

    private final String department = "Ward " + UUID.randomUUID();
    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));

    @Test
    void what_devices_tell_is_counted_hour_by_hour_and_what_they_tell_late_anew() throws Exception {
        OwnUnit one = OwnUnit.of("anaesthesia-machine", department);
        OwnUnit other = OwnUnit.of("anaesthesia-machine", department);
        one.says("in-use", hour.plus(Duration.ofMinutes(15)));
        one.says("idle", hour.plus(Duration.ofMinutes(75)));
        counting.count();

        utilisation()
                .body("points.size()", equalTo(2))
                .body("points[0].owned", equalTo(2))
                .body("points[0].inUse", equalTo(0.75f))
                .body("points[0].unknown", equalTo(1.25f))
                .body("points[1].inUse", equalTo(0.25f))
                .body("points[1].idle", equalTo(0.75f))
                .body("peak.inUse", equalTo(1))
                .body("share", equalTo(0.571f));

        other.says("in-use", hour.plus(Duration.ofMinutes(30)));
        counting.count();

        utilisation()
                .body("points.size()", equalTo(2))
                .body("points[0].inUse", equalTo(1.25f))
                .body("peak.inUse", equalTo(2));
        assertThat(events.of(other.id(), hour.toEpochMilli(), Instant.now().toEpochMilli()))
                .hasSize(1);
        by(Roles.FINANCE)
                .get("/api/utilisation/classes")
                .then()
                .statusCode(200)
                .body("find { it.classCode == 'anaesthesia-machine' }.owned", greaterThanOrEqualTo(2));
    }

    @Test
    void a_period_that_is_no_period_is_refused() {
        by(Roles.FINANCE).get("/api/utilisation").then().statusCode(400);
        by(Roles.FINANCE).get("/api/utilisation?class=unicorn").then().statusCode(400);
        by(Roles.FINANCE)
                .get("/api/utilisation?class=bed&from=2020-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        by(Roles.NURSE).get("/api/utilisation?class=bed").then().statusCode(403);
    }

    @Test
    void nothing_is_proposed_on_too_few_days_and_what_nobody_needed_may_be_retired() throws Exception {
        String classCode = "ventilator";
        List<OwnUnit> units = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            units.add(OwnUnit.of(classCode, department));
        }
        for (OwnUnit unit : units.subList(0, 3)) {
            unit.in(TinyHospital.WARD_STORAGE);
        }
        int owned = proposal(classCode).path("owned");
        assertThat(proposal(classCode).<String>path("says")).contains("nothing is said on fewer than 28");
        retire(classCode, List.of(units.get(0).id())).then().statusCode(409);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int now = Math.toIntExact(Instant.now().getEpochSecond() / 3600);
        List<HourOfUse> hours = new ArrayList<>();
        for (int back = 45 * 24; back > 15 * 24; back--) {
            hours.add(new HourOfUse(now - back, owned, owned - 3, 3, (owned - 3) * 3_600_000L, 3 * 3_600_000L, 0));
        }
        table.clear(now - 45 * 24, now - 15 * 24);
        table.add(classCode, UseTable.ALL, hours);

        Proposed proposed = proposal(classCode);
        assertThat(proposed.<Integer>path("surplus")).isEqualTo(2);
        assertThat(proposed.<String>path("says"))
                .contains("3 of " + owned + " stood idle")
                .contains("2 are more");
        assertThat(proposed.<List<Integer>>path("candidates.assetId"))
                .contains((int) units.get(0).id())
                .doesNotContain((int) units.get(5).id());
        retire(classCode, List.of(TinyHospital.UNITS.get(4).id())).then().statusCode(400);

        retire(classCode, List.of(units.get(0).id(), units.get(1).id())).then().statusCode(200);

        Awaitility.await().untilAsserted(() -> assertThat(units.get(0).status()).isEqualTo("retired"));
        assertThat(news.heard)
                .filteredOn(event -> event.classCode().equals(classCode))
                .extracting(SurplusRetired::assetId)
                .contains(units.get(0).id(), units.get(1).id());
        assertThat(retirements.retiredBetween(classCode, today, today)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(proposal(classCode).<Integer>path("surplus")).isZero();
        by(Roles.NURSE).get("/api/right-sizing").then().statusCode(403);
        table.clear(now - 45 * 24, now - 15 * 24);
    }

    /** What is proposed of one class. */
    private record Proposed(Response all, String classCode) {

        @SuppressWarnings("TypeParameterUnusedInFormals") // as RestAssured has it
        <T> T path(String path) {
            return all.path("find { it.classCode == '" + classCode + "' }." + path);
        }
    }

    private static Proposed proposal(String classCode) {
        return new Proposed(by(Roles.FINANCE).get("/api/right-sizing"), classCode);
    }

    private static Response retire(String classCode, List<Long> assetIds) {
        return by(Roles.BIOMED)
                .body(Map.of("assetIds", assetIds, "why", "Idle at the peak"))
                .post("/api/right-sizing/" + classCode + "/retire");
    }

    private ValidatableResponse utilisation() {
        return by(Roles.BIOMED)
                .queryParam("class", "anaesthesia-machine")
                .queryParam("department", department)
                .queryParam("from", hour.toString())
                .queryParam("to", hour.plus(Duration.ofHours(2)).toString())
                .get("/api/utilisation")
                .then()
                .statusCode(200);
    }
}
