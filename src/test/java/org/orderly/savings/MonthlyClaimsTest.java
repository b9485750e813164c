package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.OrderDesk;
import org.orderly.prediction.serving.RiskRaised;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** What the service proposes at the beginning of a month, and what it catches up with; the totals were reckoned by hand. */
@QuarkusTest
class MonthlyClaimsTest {

    private static final Month MARCH = Month.of("2026-03");
    private static final Month APRIL = Month.of("2026-04");

    private final CatchUp catchUp;
    private final AgroalDataSource database;

    @Inject
    MonthlyClaimsTest(CatchUp catchUp, AgroalDataSource database) {
        this.catchUp = catchUp;
        this.database = database;
    }

    @Test
    void losses_of_a_month_are_counted_against_the_baseline_and_each_write_off_is_named() throws SQLException {
        List<Long> fleet = fleet("mri", 10);
        long lost = fleet.get(0);
        long found = fleet.get(1);
        status(lost, "missing", "2026-02-20T08:00:00Z");
        status(lost, "retired", "2026-03-12T08:00:00Z");
        status(found, "missing", "2026-03-01T08:00:00Z");
        status(found, "in-service", "2026-03-04T08:00:00Z");
        catchUp.claim(MARCH);
        assertThat(unclaimed("month/2026-03/loss-avoided/mri"))
                .isEqualTo("Not claimed: there is no baseline loss-rate.");

        StatedBaseline.ofClass("mri", "loss-rate", "1.2", "1/a");
        StatedBaseline.ofClass("mri", "replacement-cost", "7300", "EUR");
        catchUp.claim(MARCH);
        catchUp.claim(MARCH);

        JsonPath entries = entries("mri", "loss-avoided");
        assertThat(entries.getInt("total")).isEqualTo(1);
        // 1.2 × 10 × 31 / 365 = 1.0191780822 expected, 1 lost: 0.0191780822 × 7300 = 140.00
        assertThat(entries.<BigDecimal>get("items[0].amount")).isEqualByComparingTo("140.00");
        JsonPath entry = entry(entries);
        assertThat(entry.getString("on")).isEqualTo("2026-03-31");
        assertThat(entry.getList("events.reference"))
                .containsExactly(
                        "month/2026-03/loss-avoided/mri",
                        "asset/" + lost + "/2026-03-12",
                        "asset/" + found + "/2026-03-04");
        assertThat(entry.getList("events.kind")).containsExactly("inventory-count", "write-off", "found-again");
        assertThat(unclaimed("month/2026-03/loss-avoided/mri")).isNull();
    }

    @Test
    void rentals_of_a_month_leave_out_what_purchases_avoided_cover_and_what_finance_rejected_is_not_proposed_again()
            throws SQLException {
        fleet("ct", 1);
        StatedBaseline.ofClass("ct", "rental-days", "365", "d/a");
        StatedBaseline.ofClass("ct", "rental-rate", "120.50", "EUR/d");
        StatedBaseline.ofClass("ct", "replacement-cost", "640000", "EUR");
        rental(9001, "ct", "2026-02-25", "2026-03-10");
        withdrawn(9001, "ct", 1, "2026-04-21", "2027-04-20");
        catchUp.run();
        catchUp.run();

        JsonPath purchase = entries("ct", "purchase-avoided");
        assertThat(purchase.getList("items.amount")).hasSize(1);
        assertThat(purchase.<BigDecimal>get("items[0].amount")).isEqualByComparingTo("640000.00");
        JsonPath march = entry(of("month/2026-03/rental-avoided/ct"));
        // 31 days expected, 10 rented: 21 at 120.50
        assertThat(march.<BigDecimal>get("amount")).isEqualByComparingTo("2530.50");
        assertThat(march.getList("events.reference")).contains("rental/9001");
        JsonPath april = entry(of("month/2026-04/rental-avoided/ct"));
        // 30 days expected, none rented, 10 days of one unit covered by the purchase: 20 at 120.50
        assertThat(april.<BigDecimal>get("amount")).isEqualByComparingTo("2410.00");
        assertThat(april.getString("note")).contains("10 demand-days");
        assertThat(april.getList("demand.to")).doesNotContain("2026-04-21");

        finance()
                .body(Map.of("decision", "reject", "why", "Not ours"))
                .post("/api/savings/entries/" + april.getInt("number") + "/decisions")
                .then()
                .statusCode(200);
        catchUp.claim(APRIL);
        assertThat(of("month/2026-04/rental-avoided/ct").getInt("total")).isEqualTo(1);
        finance().get("/api/savings/verification").then().body("problem", equalTo(null));
    }

    @Test
    void downtime_of_a_month_is_that_of_its_work_orders_and_soft() throws SQLException {
        List<Long> fleet = fleet("ultrasound", 1);
        StatedBaseline.ofClass("ultrasound", "downtime-hours", "240", "h/a");
        StatedBaseline.ofClass("ultrasound", "contribution-margin", "365", "EUR/h");
        String row = "DOWN-1," + number(fleet.get(0))
                + ",corrective,Dark,2026-03-02T08:00:00Z,,,2026-03-02T18:00:00Z,confirmed,2026-03-02T08:00:00Z,"
                + "2026-03-02T18:00:00Z,,30,5,62.00,0,EUR\n";
        Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body(
                        "number,controlNumber,kind,title,requestedAt,earliestAt,dueAt,doneAt,finding,outOfServiceAt,returnedAt,"
                                + "failureCode,benchMinutes,travelMinutes,hourlyRate,partsCost,currency\n" + row)
                .post("/api/work-orders/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        catchUp.claim(MARCH);
        catchUp.claim(MARCH);

        JsonPath entries = entries("ultrasound", "downtime-avoided");
        assertThat(entries.getInt("total")).isEqualTo(1);
        // (240 × 31 / 365 − 10) × 365 = 7440 − 3650
        assertThat(entries.<BigDecimal>get("items[0].amount")).isEqualByComparingTo("3790.00");
        assertThat(entries.getString("items[0].hardness")).isEqualTo("soft");
        assertThat(entry(entries).getList("events.kind")).containsExactly("downtime-shortened", "out-of-service");
    }

    @Test
    void a_month_of_the_time_before_is_not_claimed() throws SQLException {
        fleet("anaesthesia-machine", 5);
        StatedBaseline.ofClass("anaesthesia-machine", "loss-rate", "0.1", "1/a", "2026-03-15");
        StatedBaseline.ofClass("anaesthesia-machine", "replacement-cost", "62000", "EUR");
        catchUp.claim(MARCH);
        assertThat(entries("anaesthesia-machine", "loss-avoided").getInt("total"))
                .isZero();
        assertThat(unclaimed("month/2026-03/loss-avoided/anaesthesia-machine"))
                .isEqualTo(
                        "Not claimed: the baseline loss-rate is of the time until 2026-03-15, and 2026-03 is not after it.");
        catchUp.claim(APRIL);
        // 0.1 × 5 × 30 / 365 × 62000 = 2547.945…
        assertThat(entries("anaesthesia-machine", "loss-avoided").<BigDecimal>get("items[0].amount"))
                .isEqualByComparingTo("2547.95");
    }

    @Test
    void a_retired_surplus_unit_of_which_nothing_was_heard_is_caught_up_with_in_both_budgets() throws SQLException {
        long unit = fleet("defibrillator", 1).get(0);
        StatedBaseline.ofClass("defibrillator", "replacement-cost", "11800", "EUR");
        run("INSERT INTO fleet_retirements (id, asset_id, class_code, on_day, why, retired_by) VALUES (9001, " + unit
                + ", 'defibrillator', DATE '2026-05-04', 'Idle at the peak', 'biomed')");
        catchUp.run();
        assertThat(entries("defibrillator", "right-sizing").getList("items.budget"))
                .containsExactly("capital");
        assertThat(unclaimed("asset/" + unit + "/2026-05-04"))
                .isEqualTo("Not claimed: there is no baseline yearly-service-cost.");

        StatedBaseline.ofClass("defibrillator", "yearly-service-cost", "410", "EUR/a");
        catchUp.run();
        JsonPath entries = entries("defibrillator", "right-sizing");
        assertThat(entries.getList("items.budget")).containsExactlyInAnyOrder("capital", "operating");
        assertThat(entries.getList("items.amount", BigDecimal.class))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("11800"), new BigDecimal("410"));
        assertThat(unclaimed("asset/" + unit + "/2026-05-04")).isNull();
    }

    @Test
    void a_confirmed_prediction_that_could_not_be_claimed_is_caught_up_with_once_its_baseline_is_stated()
            throws SQLException {
        long asset = fleet("pill-dispenser", 1).get(0);
        Arc.container()
                .beanManager()
                .getEvent()
                .select(RiskRaised.class)
                .fire(new RiskRaised(asset, Instant.now(), 0.43, 0.3, 1.29, "motor current 2 A", "test/1"));
        int order = OrderDesk.of(asset).get(0);
        OrderDesk.moved(order, Map.of("to", "accept"));
        biomed().body(Map.of("kind", "bench", "minutes", 45, "hourlyRate", 60, "currency", "EUR"))
                .post("/api/work-orders/" + order + "/labour")
                .then()
                .statusCode(201);
        OrderDesk.done(order);
        assertThat(unclaimed("work-order/" + order))
                .isEqualTo("Not claimed: there is no baseline unplanned-repair-cost.");

        StatedBaseline.ofClass("pill-dispenser", "unplanned-repair-cost", "310", "EUR");
        catchUp.run();
        catchUp.run();
        JsonPath entries = entries("pill-dispenser", "repair-avoided");
        assertThat(entries.getInt("total")).isEqualTo(1);
        // 310.00 − 45 min at 60.00
        assertThat(entries.<BigDecimal>get("items[0].amount")).isEqualByComparingTo("265.00");
        assertThat(unclaimed("work-order/" + order)).isNull();
    }

    @Test
    void a_find_that_the_ledger_missed_takes_its_loss_back_once() throws SQLException {
        List<Long> fleet = fleet("dialysis-machine", 10);
        long lost = fleet.get(0);
        StatedBaseline.ofClass("dialysis-machine", "loss-rate", "0.73", "1/a");
        StatedBaseline.ofClass("dialysis-machine", "replacement-cost", "18500", "EUR");
        status(lost, "missing", "2026-02-20T08:00:00Z");
        status(lost, "retired", "2026-03-12T08:00:00Z");
        catchUp.claim(MARCH);
        // 0.73 × 10 × 31 / 365 = 0.62 expected, 1 lost: −0.38 × 18500
        assertThat(entries("dialysis-machine", "loss-avoided").<BigDecimal>get("items[0].amount"))
                .isEqualByComparingTo("-7030.00");

        run("INSERT INTO audit_trail (id, changed_at, changed_by, subject_kind, subject_id, action, changes)"
                + " VALUES (90000001, TIMESTAMP WITH TIME ZONE '2026-05-02 08:00:00+00', 'biomed', 'asset', " + lost
                + ", 'changed', '{\"status\":[\"retired\",\"in-service\"]}')");
        catchUp.run();
        catchUp.run();
        JsonPath march = of("month/2026-03/loss-avoided/dialysis-machine");
        assertThat(march.getList("items.state")).containsExactly("proposed", "rejected");
        assertThat(march.<BigDecimal>get("items[0].amount")).isEqualByComparingTo("11470.00");
    }

    /** Devices of a class that are in the register since January. */
    private List<Long> fleet(String classCode, int units) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            Map<String, Object> facts = new HashMap<>(
                    Map.of("controlNumber", "MC-" + classCode + "-" + i, "classCode", classCode, "maker", "Acme"));
            facts.putAll(Map.of("model", "Monthly " + classCode, "department", "Imaging"));
            long id = biomed().body(facts)
                    .post("/api/assets")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getLong("id");
            moved(id, "created", "2026-01-10T08:00:00Z");
            ids.add(id);
        }
        return ids;
    }

    private void status(long asset, String status, String at) throws SQLException {
        Response read = biomed().get("/api/assets/" + asset);
        Map<String, Object> facts = new HashMap<>();
        for (String name :
                List.of("controlNumber", "name", "classCode", "maker", "model", "department", "criticality")) {
            facts.put(name, read.path(name));
        }
        facts.put("status", status);
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + asset)
                .then()
                .statusCode(200);
        moved(asset, "changed", at);
    }

    /** The newest line of that action in the asset's history is of that moment. */
    private void moved(long asset, String action, String at) throws SQLException {
        run("UPDATE audit_trail SET changed_at = TIMESTAMP WITH TIME ZONE '"
                + at.replace('T', ' ').replace("Z", "+00") + "' WHERE id = (SELECT MAX(id) FROM audit_trail"
                + " WHERE subject_kind = 'asset' AND subject_id = " + asset + " AND action = '" + action + "')");
    }

    private void rental(long id, String classCode, String from, String returned) throws SQLException {
        run(
                "INSERT INTO fleet_rentals (id, reference, supplier, class_code, department, rate, currency, from_day, due_back,"
                        + " returned_on, version) VALUES (" + id + ", 'R-" + id + "', 'Hire', '" + classCode
                        + "', 'Imaging', 120.50, 'EUR', DATE '" + from + "', DATE '" + returned + "', DATE '" + returned
                        + "', 0)");
    }

    private void withdrawn(long id, String classCode, int units, String from, String to) throws SQLException {
        long own = fleet("patient-monitor", 1).get(0);
        run("INSERT INTO fleet_requests (id, class_code, units, department, needed_from, needed_to, reason, state,"
                + " requested_at, requested_by, approved_on, decided_on, decided_by, why, version) VALUES (" + id
                + ", '"
                + classCode + "', " + units + ", 'Imaging', DATE '" + from + "', DATE '" + to
                + "', 'More scans', 'withdrawn', TIMESTAMP WITH TIME ZONE '2026-04-01 08:00:00+00', 'nurse',"
                + " DATE '2026-04-02', DATE '2026-04-10', 'biomed', 'One stood idle', 0)");
        run("INSERT INTO fleet_request_units (request_id, asset_id) VALUES (" + id + ", " + own + ")");
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private String number(long asset) {
        return biomed().get("/api/assets/" + asset).path("controlNumber");
    }

    private static JsonPath entries(String classCode, String lineItem) {
        return json(finance()
                .queryParam("class", classCode)
                .queryParam("lineItem", lineItem)
                .get("/api/savings/entries"));
    }

    private static JsonPath of(String reference) {
        return json(finance().queryParam("reference", reference).get("/api/savings/entries"));
    }

    private static JsonPath entry(JsonPath entries) {
        return json(finance().get("/api/savings/entries/" + entries.getInt("items[0].number")));
    }

    private static String unclaimed(String reference) {
        return finance()
                .get("/api/savings/unclaimed?size=200")
                .jsonPath()
                .getString("items.find { it.reference == '" + reference + "' }?.why");
    }

    private static JsonPath json(Response response) {
        return new JsonPath(response.then().statusCode(200).extract().asString())
                .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }
}
