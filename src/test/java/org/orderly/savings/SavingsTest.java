package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

@QuarkusTest
class SavingsTest {

    private static final String ENTRIES = "/api/savings/entries";
    private static final String BASELINES = "/api/savings/baselines";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /** A department that no other test has. */
    private final String department = "Ward " + UUID.randomUUID();

    @Test
    void a_change_of_a_baseline_is_a_new_version_and_what_was_counted_against_the_old_one_stays() {
        baseline("replacement-cost", "2450", "EUR");
        int number = proposed(purchase("request/" + department));
        assertThat(amount(number)).isEqualByComparingTo("4900.00");

        baseline("replacement-cost", "2450", "EUR").body("version", equalTo(1));
        baseline("replacement-cost", "2600", "EUR").body("version", equalTo(2));
        assertThat(amount(number)).isEqualByComparingTo("4900.00");
        read(number).then().body("baselines[0].version", equalTo(1));

        int next = proposed(purchase("request/2/" + department, 40));
        assertThat(amount(next)).isEqualByComparingTo("5200.00");
        read(next).then().body("baselines[0].version", equalTo(2));
    }

    @Test
    void what_has_no_baseline_is_not_claimed() {
        finance()
                .body(claim("downtime-avoided", Map.of("days", 30, "hours-down", 1), "downtime-shortened", "w/1"))
                .post(ENTRIES)
                .then()
                .statusCode(422)
                .body("detail", startsWith("Not claimed: there is no baseline"));
    }

    @Test
    void finance_asks_accepts_and_reverses_and_each_is_kept_with_who_and_why() {
        baseline("replacement-cost", "2450", "EUR");
        int number = proposed(purchase("request/" + department));
        decide(number, "ask", "Whose units were these?").body("state", equalTo("proposed"));
        decide(number, "accept", "Seen in storage").body("state", equalTo("accepted"));
        decide(number, "reverse", "The request came back").body("state", equalTo("reversed"));
        read(number)
                .then()
                .body("history.what", contains("proposed", "ask", "accept", "reverse"))
                .body("history[2].by", equalTo("test-finance"))
                .body("history[2].why", equalTo("Seen in storage"));
        JsonPath list = list();
        assertThat(list.getList("items.state")).containsExactly("accepted", "reversed");
        assertThat(list.getInt("items[0].reverses")).isEqualTo(number);
        assertThat((BigDecimal) list.get("items[0].amount")).isEqualByComparingTo("-4900.00");
        assertThat(json(finance().queryParam("department", department).get(ENTRIES + "?state=documented"))
                        .getList("items.state"))
                .containsExactly("accepted", "reversed");
        finance()
                .body(Map.of("decision", "reject", "why", "Too late"))
                .post(ENTRIES + "/" + number + "/decisions")
                .then()
                .statusCode(409);
    }

    @Test
    void only_finance_decides_and_nurses_see_no_money() {
        baseline("replacement-cost", "2450", "EUR");
        int number = proposed(purchase("request/" + department));
        for (String role : List.of(Roles.BIOMED, Roles.ADMIN, Roles.NURSE)) {
            Logins.as(role)
                    .contentType(ContentType.JSON)
                    .body(Map.of("decision", "accept", "why", "Because"))
                    .post(ENTRIES + "/" + number + "/decisions")
                    .then()
                    .statusCode(403);
        }
        Logins.as(Roles.NURSE).get(ENTRIES).then().statusCode(403);
        Logins.as(Roles.BIOMED).get(ENTRIES).then().statusCode(200);
    }

    @Test
    void the_ledger_itself_refuses_to_count_twice() {
        baseline("replacement-cost", "2450", "EUR");
        proposed(purchase("request/" + department));
        finance()
                .body(purchase("request/" + department, 500))
                .post(ENTRIES)
                .then()
                .statusCode(409)
                .body("rule", equalTo("one-event-one-hard-item"));
        finance()
                .body(purchase("another/" + department))
                .post(ENTRIES)
                .then()
                .statusCode(409)
                .body("rule", equalTo("demand-day-once"));
    }

    @Test
    void a_file_of_baselines_is_taken_over_and_a_bad_row_is_named() {
        String header = "figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn\n";
        String rest = ",2024-01-01,2025-12-31,Books 2025,,M. Keller,2026-02-01\n";
        String file = header + "rental-rate,department," + department + ",18.50,EUR/d" + rest
                + "rental-rate,department," + department + ",18.50,EUR/h" + rest + "loss-rate,department," + department
                + ",many,1/a" + rest;
        Logins.as(Roles.FINANCE)
                .contentType("text/csv")
                .body(file)
                .post(BASELINES + "/import")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("failed", equalTo(2))
                .body("problems.line", contains(3, 4))
                .body("problems[0].why", equalTo("unit: The unit of rental-rate is EUR/d."));
        Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body(file)
                .post(BASELINES + "/import")
                .then()
                .statusCode(403);
    }

    /** Two purchases of 4900.00, search time of 8448.00, tags of 17 880.00, licences of 11 880.00; one purchase proposed. */
    @Test
    void the_report_puts_documented_first_and_proposed_and_soft_apart() {
        baseline("replacement-cost", "2450", "SEK");
        baseline("search-minutes", "600", "min/d");
        baseline("loaded-wage", "38.40", "SEK/h");
        accepted(purchase("request/1/" + department));
        accepted(purchase("request/2/" + department, 40));
        proposed(purchase("request/3/" + department, 80));
        accepted(claim(
                "search-time", Map.of("days", 30, "minutes-searched", 4800), "search-avoided", "s/" + department));
        accepted(claim("cost-capital", Map.of("quantity", 1200, "price", 14.90), "paid", "tags/" + department));
        accepted(claim("cost-operating", Map.of("quantity", 12, "price", 990), "paid", "licence/" + department));

        JsonPath report =
                json(finance().get("/api/savings/report?from=2026-01-01&to=2026-12-31&rate=0.05&by=department"));
        String mine = "groups.find { it.key == '" + department + "' }";
        assertThat(report.<Map<String, BigDecimal>>get(mine + ".documented"))
                .isEqualTo(money(Map.of(
                        "hardOperating", "0.00",
                        "hardCapital", "9800.00",
                        "costOperating", "-11880.00",
                        "costCapital", "-17880.00",
                        "netOperating", "-11880.00",
                        "netCapital", "-8080.00")));
        assertThat(report.<BigDecimal>get(mine + ".proposed.hardCapital")).isEqualTo(new BigDecimal("4900.00"));
        assertThat(report.<Map<String, BigDecimal>>get(mine + ".soft"))
                .isEqualTo(money(Map.of("documented", "8448.00", "proposed", "0.00")));
        String cash = "cash.find { it.currency == 'SEK' }";
        assertThat(report.<BigDecimal>get(cash + ".presentValue")).isEqualTo(new BigDecimal("-19960.00"));
        assertThat(report.<String>get(cash + ".paidBackOn")).isNull();
    }

    @Test
    void without_a_stated_rate_there_is_no_present_value() {
        baseline("replacement-cost", "2450", "NOK");
        accepted(purchase("request/1/" + department));
        finance()
                .get("/api/savings/report?from=2026-01-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .body("cash.find { it.currency == 'NOK' }.presentValue", nullValue());
        finance().get("/api/savings/report?by=colour").then().statusCode(400);
        finance().get("/api/savings/report?rate=7").then().statusCode(400);
    }

    @Test
    void entries_are_found_by_the_event_and_the_device_behind_them_by_currency_and_by_hardness() {
        baseline("replacement-cost", "2450", "DKK");
        int number = proposed(purchase("request/" + department));
        String[] meets = {"reference=request/" + department, "currency=DKK", "hardness=hard"};
        for (String filter : meets) {
            assertThat(json(finance().queryParam("department", department).get(ENTRIES + "?" + filter))
                            .getList("items.number"))
                    .as(filter)
                    .containsExactly(number);
        }
        for (String filter : List.of("reference=request/0", "currency=NOK", "hardness=soft", "asset=4711")) {
            assertThat(json(finance().queryParam("department", department).get(ENTRIES + "?" + filter))
                            .getList("items.number"))
                    .as(filter)
                    .isEmpty();
        }
        finance().get(ENTRIES + "?hardness=liquid").then().statusCode(400);
    }

    @Test
    void the_formulas_say_what_has_to_be_entered_and_what_comes_from_a_baseline() {
        finance()
                .get("/api/savings/formulas")
                .then()
                .statusCode(200)
                .body(
                        "find { it.formula == 'loss-avoided' }.terms.findAll { it.baseline }.name",
                        contains("loss-rate", "replacement-cost"))
                .body("find { it.formula == 'loss-avoided' }.evidence", hasSize(3))
                .body("find { it.formula == 'rental-avoided' }.demand", equalTo(true));
    }

    @Test
    void a_row_that_was_touched_is_found_and_its_entry_named() throws SQLException {
        baseline("replacement-cost", "2450", "EUR");
        int number = proposed(purchase("request/" + department));
        assertWhole();

        String where = " WHERE kind = 'entry' AND entry = " + number;
        change("UPDATE savings_ledger SET written_by = 'nobody'" + where);
        assertBrokenAt(number);
        change("UPDATE savings_ledger SET written_by = 'test-finance'" + where);
        assertWhole();

        change("UPDATE savings_entries SET amount = amount * 10 WHERE number = " + number);
        assertBrokenAt(number);
        change("UPDATE savings_entries SET amount = amount / 10 WHERE number = " + number);
        change("UPDATE savings_entries SET state = 'accepted' WHERE number = " + number);
        assertBrokenAt(number);
        change("UPDATE savings_entries SET state = 'proposed' WHERE number = " + number);
        assertWhole();
    }

    @Test
    void a_column_kept_for_speed_that_was_touched_is_found_too() throws SQLException {
        baseline("replacement-cost", "2450", "EUR");
        Map<String, Object> claim = purchase("request/" + department);
        claim.put(
                "events",
                List.of(Map.of(
                        "kind",
                        "request-withdrawn",
                        "reference",
                        "r/" + department,
                        "assetId",
                        17,
                        "on",
                        "2026-03-01")));
        int number = proposed(claim);
        decide(number, "accept", "Seen");
        decide(number, "reverse", "It came back");
        for (int one : List.of(number, number + 1)) {
            String where = " WHERE number = " + one;
            change("UPDATE savings_entries SET without_amount = without_amount + 0.01" + where);
            assertBrokenAt(one);
            finance()
                    .get("/api/savings/verification")
                    .then()
                    .body(
                            "problem",
                            equalTo("The list of entries does not say of entry " + one + " what the ledger says."));
            change("UPDATE savings_entries SET without_amount = without_amount - 0.01" + where);
            for (String device : List.of("18", "NULL")) {
                change("UPDATE savings_entries SET asset_id = " + device + where);
                assertBrokenAt(one);
            }
            change("UPDATE savings_entries SET asset_id = 17" + where);
            assertWhole();
        }
    }

    @Test
    void what_is_said_to_have_happened_tomorrow_or_before_anybody_could_know_is_refused() {
        baseline("replacement-cost", "2450", "EUR");
        for (String day : List.of(
                "0001-01-01",
                "1989-12-31",
                "9999-12-31",
                LocalDate.now(clock).plusDays(2).toString())) {
            Map<String, Object> claim = purchase("request/" + department);
            claim.put("on", day);
            assertRefused(claim, "on must be a day from 1990-01-01 to today, ");
            claim = purchase("request/" + department);
            claim.put("events", List.of(Map.of("kind", "request-withdrawn", "reference", "r", "on", day)));
            assertRefused(claim, "events: on must be a day from 1990-01-01 to today, ");
        }
        Map<String, Object> claim = purchase("request/" + department);
        claim.put("demand", List.of(Map.of("classCode", "bed", "from", "2026-03-01", "to", "9999-12-31")));
        assertRefused(claim, "demand: from and to must be days from 1990-01-01 to ");
        claim = purchase("request/" + department);
        claim.put("on", LocalDate.now(clock).toString());
        proposed(claim);
    }

    private static void assertRefused(Map<String, Object> claim, String why) {
        finance().body(claim).post(ENTRIES).then().statusCode(400).body("detail", startsWith(why));
    }

    private void assertWhole() throws SQLException {
        assertThat(Verification.of(database::getConnection).problem()).isNull();
        finance().get("/api/savings/verification").then().statusCode(200).body("problem", nullValue());
    }

    private void assertBrokenAt(int number) throws SQLException {
        assertThat(Verification.of(database::getConnection).brokenEntry()).isEqualTo(number);
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private ValidatableResponse baseline(String figure, String value, String unit) {
        return StatedBaseline.ofDepartment(department, figure, value, unit);
    }

    private Map<String, Object> purchase(String reference) {
        return purchase(reference, 0);
    }

    /** Two units that were not bought, which cover the demand of ten days from that day of March on. */
    private Map<String, Object> purchase(String reference, int after) {
        Map<String, Object> claim = claim("purchase-avoided", Map.of("units", 2), "request-withdrawn", reference);
        claim.put(
                "demand",
                List.of(Map.of(
                        "classCode",
                        "infusion-pump",
                        "department",
                        department,
                        "from",
                        Entries.DAY.plusDays(after).toString(),
                        "to",
                        Entries.DAY.plusDays(after + 10).toString())));
        return claim;
    }

    private Map<String, Object> claim(String formula, Map<String, ?> measured, String kind, String reference) {
        Map<String, Object> claim = new HashMap<>();
        claim.put("on", "2026-03-01");
        claim.put("formula", formula);
        claim.put("measured", measured);
        claim.put("department", department);
        claim.put("classCode", "infusion-pump");
        claim.put("events", List.of(Map.of("kind", kind, "reference", reference, "on", "2026-03-01")));
        if (formula.startsWith("cost")) {
            claim.put("currency", "SEK");
        }
        return claim;
    }

    private int proposed(Map<String, Object> claim) {
        return finance()
                .body(claim)
                .post(ENTRIES)
                .then()
                .statusCode(201)
                .body("state", equalTo("proposed"))
                .body("history", hasSize(1))
                .extract()
                .path("number");
    }

    private void accepted(Map<String, Object> claim) {
        decide(proposed(claim), "accept", "Seen");
    }

    private ValidatableResponse decide(int number, String decision, String why) {
        return finance()
                .body(Map.of("decision", decision, "why", why))
                .post(ENTRIES + "/" + number + "/decisions")
                .then()
                .statusCode(200);
    }

    private BigDecimal amount(int number) {
        return json(read(number)).get("amount");
    }

    private JsonPath list() {
        return json(finance().queryParam("department", department).get(ENTRIES));
    }

    private static Response read(int number) {
        return finance().get(ENTRIES + "/" + number);
    }

    private static JsonPath json(Response response) {
        return new JsonPath(response.then().statusCode(200).extract().asString())
                .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    private static Map<String, BigDecimal> money(Map<String, String> amounts) {
        Map<String, BigDecimal> money = new HashMap<>();
        amounts.forEach((name, amount) -> money.put(name, new BigDecimal(amount)));
        return money;
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }
}
