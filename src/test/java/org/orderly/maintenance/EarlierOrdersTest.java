package org.orderly.maintenance;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.maintenance.OrderDesk.asset;
import static org.orderly.maintenance.OrderDesk.biomed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Closed orders of an earlier system. */
@QuarkusTest
class EarlierOrdersTest {

    private static final String HEADER =
            "number;Control Number;kind;title;requested_at;done_at;finding;outOfServiceAt;returnedAt;benchMinutes;partsCost;colour\n";

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    private static Response sent(String rows, boolean dryRun) {
        return sentFile(HEADER + rows, dryRun);
    }

    private static Response sentFile(String file, boolean dryRun) {
        return Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body(file)
                .post("/api/work-orders/import?dryRun=" + dryRun);
    }

    private static String row(String number, long asset) {
        String control = biomed().get("/api/assets/" + asset).path("controlNumber");
        return number + ";" + control
                + ";corrective;Broken;2024-03-01T08:00;2024-03-03 12:00;confirmed;2024-03-01T09:00Z;"
                + "2024-03-03;90;12.50;red\n";
    }

    @Test
    void a_closed_order_is_taken_over_once() {
        long asset = asset();
        String row = row("OLD-" + asset, asset);
        sent(row, true).then().statusCode(200).body("created", equalTo(1)).body("ignoredColumns", hasSize(1));
        biomed().get("/api/work-orders?asset=" + asset).then().body("total", equalTo(0));
        sent(row, false).then().statusCode(200).body("created", equalTo(1)).body("failed", equalTo(0));
        sent(row, false).then().body("created", equalTo(0)).body("known", equalTo(1));
        int id = biomed().get("/api/work-orders?asset=" + asset).path("items[0].id");
        biomed().get("/api/work-orders/" + id)
                .then()
                .body("state", equalTo("verified"))
                .body("source", equalTo("earlier-system"))
                .body("finding", equalTo("confirmed"))
                .body("requestedAt", containsString("2024-03-01T"));
        biomed().get("/api/work-orders/" + id + "/costs")
                .then()
                .body("totals[0].parts", equalTo(12.5f))
                .body("labour[0].minutes", equalTo(90));
        biomed().get("/api/assets/" + asset).then().body("status", equalTo("in-service"));
    }

    @Test
    void each_bad_row_has_one_clear_error_and_the_rest_is_kept() {
        long asset = asset();
        String good = row("GOOD-" + asset, asset);
        sent(
                        good
                                + row("A-" + asset, asset).replace("confirmed", "ok")
                                + row("B-" + asset, asset).replace("2024-03-01T08:00", "yesterday")
                                + row("C-" + asset, asset).replace("2024-03-03 12:00", "2024-02-03")
                                + row("D-" + asset, asset).replaceFirst(";[^;]+;corrective", ";NOBODY-7;corrective")
                                + row("", asset),
                        false)
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(5))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("errors[0].column", equalTo("finding"))
                .body("errors[0].message", containsString("no-fault"))
                .body("errors[1].column", equalTo("requestedAt"))
                .body("errors[2].message", containsString("before"))
                .body("errors[3].value", equalTo("NOBODY-7"))
                .body("errors[4].message", containsString("Fill it in"));
    }

    @Test
    void all_faults_of_a_row_are_told_at_once() {
        long asset = asset();
        String row = row("MANY-" + asset, asset)
                .replace("confirmed", "ok")
                .replace("corrective", "odd")
                .replace("2024-03-01T08:00", "yesterday")
                .replace("12.50", "many");
        sent(row, true)
                .then()
                .statusCode(200)
                .body("failed", equalTo(1))
                .body("errors.column", containsInAnyOrder("requestedAt", "partsCost", "kind", "finding"));
    }

    @Test
    void a_european_file_is_read_as_it_is_meant() {
        long asset = asset();
        String control = biomed().get("/api/assets/" + asset).path("controlNumber");
        String file = HEADER
                + "EU-%1$d;%2$s;corrective;X;01.03.2025 08:20;02.03.2025 11:00;confirmed;;;50;1.084,50;\n"
                        .formatted(asset, control);
        sentFile(file, false).then().statusCode(200).body("created", equalTo(1)).body("asRead.dates", nullValue());
        int id = biomed().get("/api/work-orders?asset=" + asset).path("items[0].id");
        biomed().get("/api/work-orders/" + id).then().body("requestedAt", containsString("2025-03-01T"));
        biomed().get("/api/work-orders/" + id + "/costs").then().body("totals[0].parts", equalTo(1084.5f));
    }

    @Test
    void an_order_is_not_done_before_its_device_went_out_of_service() {
        long asset = asset();
        sent(
                        row("OUT-" + asset, asset)
                                .replace("2024-03-01T09:00Z", "2024-03-05T08:20")
                                .replace("2024-03-03;90", ";90"),
                        true)
                .then()
                .body("failed", equalTo(1))
                .body("errors[0].column", equalTo("outOfServiceAt"))
                .body("errors[0].message", containsString("after the order was done"));
    }

    @ParameterizedTest
    @CsvSource({
        // requested, due, done, and how they are kept; the clocks of Berlin went back on 26 October 2025
        "2025-03-01,       2025-03-02, 2025-03-02T23:59, 2025-02-28T23:00:00Z, 2025-03-02T22:59:59.999Z, 2025-03-02T22:59:00Z",
        "2025-03-01,       2025-03-02, 2025-03-02,       2025-02-28T23:00:00Z, 2025-03-02T22:59:59.999Z, 2025-03-02T22:59:59.999Z",
        "2025-03-02T11:00, 2025-03-02, 2025-03-02,       2025-03-02T10:00:00Z, 2025-03-02T22:59:59.999Z, 2025-03-02T22:59:59.999Z",
        "2025-07-01,       2025-07-01, 2025-07-01T08:00, 2025-06-30T22:00:00Z, 2025-07-01T21:59:59.999Z, 2025-07-01T06:00:00Z",
        "2025-10-26T02:50, 2025-10-26, 2025-10-26T02:10, 2025-10-26T00:50:00Z, 2025-10-26T22:59:59.999Z, 2025-10-26T01:10:00Z",
        "2025-10-26T02:10, 2025-10-26, 2025-10-26T02:50, 2025-10-26T00:10:00Z, 2025-10-26T22:59:59.999Z, 2025-10-26T00:50:00Z",
    })
    void a_day_without_a_time_ends_when_it_does_where_the_device_is(
            String requested, String due, String done, String requestedAt, String dueAt, String doneAt) {
        long asset = asset();
        String control = biomed().get("/api/assets/" + asset).path("controlNumber");
        sentFile(
                        "number;controlNumber;kind;title;requestedAt;dueAt;doneAt;finding\n"
                                + String.join(";", "D-" + asset, control, "planned", "X", requested, due, done)
                                + ";no-fault\n",
                        false)
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        int id = biomed().get("/api/work-orders?asset=" + asset).path("items[0].id");
        biomed().get("/api/work-orders/" + id)
                .then()
                .body("requestedAt", equalTo(requestedAt))
                .body("dueAt", equalTo(dueAt))
                .body("doneAt", equalTo(doneAt));
    }

    @Test
    void what_was_done_today_without_a_time_is_not_in_the_future() {
        long asset = asset();
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        sent(
                        row("TODAY-" + asset, asset)
                                .replace("2024-03-03 12:00", today)
                                .replace("2024-03-03;90", today + ";90"),
                        true)
                .then()
                .body("errors", hasSize(0))
                .body("created", equalTo(1));
    }

    @Test
    void a_file_of_something_else_is_refused() {
        Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body("name,colour\npump,red\n")
                .post("/api/work-orders/import")
                .then()
                .statusCode(400)
                .body("detail", containsString("number"));
        Logins.as(Roles.NURSE)
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/work-orders/import")
                .then()
                .statusCode(403);
    }
}
