package org.orderly.maintenance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Figures through their doors, reckoned from orders that went through theirs. */
@QuarkusTest
class FiguresTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }

    private static long pump(String department) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "controlNumber",
                "FG-" + NEXT.incrementAndGet(),
                "name",
                "Pump",
                "classCode",
                "infusion-pump",
                "maker",
                "Figurex",
                "model",
                "Flow 9",
                "serialNumber",
                "FG",
                "department",
                department,
                "acquiredOn",
                "2020-01-01",
                "acquisitionCost",
                "2000.00",
                "currency",
                "EUR"));
        facts.put("criticality", "life-support");
        return biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static long repaired(long asset, String finding) {
        long order = biomed().body(Map.of(
                        "assetId",
                        asset,
                        "kind",
                        "corrective",
                        "title",
                        "Broken",
                        "outOfService",
                        true,
                        "separate",
                        true))
                .post("/api/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        biomed().body(Map.of("kind", "bench", "minutes", 90, "hourlyRate", 40))
                .post("/api/work-orders/" + order + "/labour")
                .then()
                .statusCode(201);
        biomed().body(Map.of("kind", "travel", "minutes", 30, "hourlyRate", 40))
                .post("/api/work-orders/" + order + "/labour")
                .then()
                .statusCode(201);
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "waiting-for-parts", "why", "Board ordered"));
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "done", "finding", finding));
        moved(order, Map.of("to", "verified"));
        return order;
    }

    private static void moved(long order, Map<String, Object> move) {
        biomed().header("If-Match", "*")
                .body(move)
                .post("/api/work-orders/" + order + "/moves")
                .then()
                .statusCode(200);
    }

    private static String figure(String department, String code) {
        return "groups.find { it.key == '" + department + "' }.figures.find { it.code == '" + code + "' }";
    }

    @Test
    void figures_are_reckoned_from_the_orders_of_each_group() {
        String ward = "Figures ward " + NEXT.incrementAndGet();
        long pump = pump(ward);
        pump(ward);
        repaired(pump, "confirmed");
        repaired(pump, "no-fault");
        biomed().body(Map.of("assetId", pump, "kind", "corrective", "title", "Again"))
                .post("/api/work-orders")
                .then()
                .statusCode(201);
        JsonPath all = finance()
                .get("/api/figures?by=department")
                .then()
                .statusCode(200)
                .body("groups[0].name", equalTo("All devices"))
                .body("definitions.find { it.code == 'mtbf' }.definition", containsString("Device-years"))
                .body("groups.key", hasItem(ward))
                .extract()
                .jsonPath();
        assertThat(all.getInt("groups.find { it.key == '" + ward + "' }.devices"))
                .isEqualTo(2);
        assertThat(all.getDouble(figure(ward, "mtbf") + ".value")).isBetween(1.99, 2.01);
        assertThat(all.getString(figure(ward, "mtbf") + ".caution")).contains("Not yet evidence: 2 device-years");
        assertThat(all.getDouble(figure(ward, "mttr") + ".value")).isBetween(1.99, 2.05);
        assertThat(all.getDouble(figure(ward, "mttr-travel") + ".value")).isEqualTo(0.5);
        assertThat(all.getDouble(figure(ward, "npf-share") + ".value")).isEqualTo(50);
        assertThat(all.getDouble(figure(ward, "uptime") + ".value")).isBetween(99.9, 100.0);
        assertThat(all.getDouble(figure(ward, "backlog") + ".value")).isEqualTo(1);
        assertThat(all.getString(figure(ward, "cosr") + ".value")).isNull();
        assertThat(all.getString(figure(ward, "cosr") + ".caution"))
                .startsWith("Not known: nobody has stated contracts");
    }

    @Test
    void the_cost_of_service_ratio_is_known_once_somebody_states_the_rest() {
        String ward = "Cost ward " + NEXT.incrementAndGet();
        repaired(pump(ward), "confirmed"); // 2 h at 40 EUR
        for (String kind : new String[] {"contracts", "time-and-materials", "overhead"}) {
            Map<String, Object> stated = new HashMap<>(
                    Map.of("by", "department", "key", ward, "kind", kind, "amount", 10, "currency", "EUR"));
            stated.put(
                    "year",
                    finance()
                            .get("/api/figures")
                            .then()
                            .extract()
                            .jsonPath()
                            .getString("to")
                            .substring(0, 4));
            finance()
                    .body(stated)
                    .put("/api/figures/costs")
                    .then()
                    .statusCode(200)
                    .body("statedBy", notNullValue());
            finance().body(stated).put("/api/figures/costs").then().statusCode(200);
        }
        JsonPath all = finance().get("/api/figures?by=department").jsonPath();
        assertThat(all.getDouble(figure(ward, "cosr") + ".value")).isEqualTo(110 / 2000.0 * 100);
        long id = finance().get("/api/figures/costs").jsonPath().getLong("find { it.key == '" + ward + "' }.id");
        finance().delete("/api/figures/costs/" + id).then().statusCode(204);
        assertThat(finance().get("/api/figures?by=department").jsonPath().getString(figure(ward, "cosr") + ".value"))
                .isNull();
    }

    @Test
    void the_file_has_a_row_for_each_figure() {
        pump("File ward");
        String csv = finance()
                .get("/api/figures.csv?by=department&from=2025-01-01&to=2025-12-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("from,to,by,group,devices,figure")
                .contains("File ward")
                .contains("pm-completion-high-risk");
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() {
        finance().get("/api/figures?by=colour").then().statusCode(400).body("detail", containsString("department"));
        finance().get("/api/figures?from=yesterday").then().statusCode(400);
        finance().get("/api/figures?from=2026-02-01&to=2026-01-01").then().statusCode(400);
        Logins.as(Roles.NURSE).get("/api/figures").then().statusCode(403);
        finance()
                .body(Map.of("year", 2026, "by", "class", "kind", "overhead", "amount", 1, "currency", "EUR"))
                .put("/api/figures/costs")
                .then()
                .statusCode(400);
    }
}
