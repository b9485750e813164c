package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.figures.Upkeep;
import org.orderly.savings.StatedBaseline;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/**
 * What a department's device cost to keep, and what it cost that it was gone, reckoned by hand: bought for 2 000.00; in March 2026
 * out of service for 10 h, 60 minutes at the bench and 30 on the way at 40.00 an hour, parts of 10.00; in the year contracts of
 * 20.00, time and materials of 25.00, overhead of 15.00.
 */
@QuarkusTest
class RatiosTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final String ORDERS =
            "number,controlNumber,kind,title,requestedAt,earliestAt,dueAt,doneAt,finding,outOfServiceAt,returnedAt,"
                    + "failureCode,benchMinutes,travelMinutes,hourlyRate,partsCost,currency\n";

    @Inject
    Upkeep upkeep;

    /** No other test has it, nor its device. */
    private final String department = "Ward " + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void a_device_was_repaired() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "controlNumber",
                department,
                "classCode",
                "infusion-pump",
                "maker",
                "Figurex",
                "model",
                "Flow 9",
                "department",
                department,
                "acquiredOn",
                "2020-01-01",
                "acquisitionCost",
                "2000.00",
                "currency",
                "EUR"));
        biomed().contentType(ContentType.JSON)
                .body(facts)
                .post("/api/assets")
                .then()
                .statusCode(201);
        biomed().contentType("text/csv")
                .body(ORDERS + department + "," + department
                        + ",corrective,Dark,2026-03-02T08:00:00Z,,,2026-03-02T18:00:00Z,confirmed,"
                        + "2026-03-02T08:00:00Z,2026-03-02T18:00:00Z,,60,30,40.00,10.00,EUR\n")
                .post("/api/work-orders/import")
                .then()
                .statusCode(200);
    }

    /** (60.00 + 10.00 + 20.00 + 25.00 + 15.00) / 2 000.00 = 6.5 %. */
    @Test
    void the_cost_of_service_ratio_is_what_keeping_cost_in_the_year_by_what_the_device_cost() {
        assertThat(facts(department, null).serviceRatio()).isNull();
        assertThat(ratio("Cost of service ratio").<BigDecimal>get("value")).isNull();

        stated("contracts", "20.00");
        stated("time-and-materials", "25.00");
        stated("overhead", "15.00");
        assertThat(facts(department, null).serviceRatio()).isCloseTo(6.5, Offset.offset(1e-9));
        JsonPath ratio = ratio("Cost of service ratio");
        assertThat(ratio.<BigDecimal>get("value")).isEqualByComparingTo("6.5");
        assertThat(ratio.getString("unit")).isEqualTo("%");
    }

    /** 10 h at 365.40 an hour. */
    @Test
    void the_cost_of_unavailability_is_the_hours_gone_times_the_stated_margin() {
        assertThat(ratio("Cost of unavailability").<BigDecimal>get("value")).isNull();
        assertThat(ratio("Cost of unavailability").getString("why"))
                .isEqualTo("There is no baseline contribution-margin for a class of these devices.");

        StatedBaseline.ofDepartment(department, "contribution-margin", "365.40", "EUR/h");
        JsonPath ratio = ratio("Cost of unavailability");
        assertThat(ratio.<BigDecimal>get("value")).isEqualByComparingTo("3654.00");
        assertThat(ratio.getString("unit")).isEqualTo("EUR");
        assertThat(ratio.getString("why")).isNull();
    }

    @Test
    void hours_are_told_of_the_days_asked_for_and_a_ratio_of_one_group_at_a_time() {
        assertThat(facts(department, null).hoursGone()).containsOnly(Map.entry("infusion-pump", 10.0));
        Upkeep.Facts both = facts(department, "infusion-pump");
        assertThat(both.hoursGone()).containsOnly(Map.entry("infusion-pump", 10.0));
        assertThat(both.serviceRatio()).isNull();
        assertThat(both.why()).isEqualTo("It is told for one site, department or class at a time.");
        assertThat(upkeep.of(FIRST.plusDays(4), LAST, null, department, null).hoursGone())
                .containsOnly(Map.entry("infusion-pump", 0.0));
        assertThat(facts("Nobody's", null).hoursGone()).isEmpty();
        Upkeep.Facts later = upkeep.of(LAST.plusYears(90), LAST.plusYears(91), null, department, null);
        assertThat(later.hoursGone()).isEmpty();
        assertThat(later.why()).isEqualTo("The period has not begun.");
    }

    private Upkeep.Facts facts(String ward, String classCode) {
        return upkeep.of(FIRST, LAST, null, ward, classCode);
    }

    private JsonPath ratio(String name) {
        return finance()
                .queryParam("from", FIRST.toString())
                .queryParam("to", LAST.toString())
                .queryParam("department", department)
                .get("/api/savings/report")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL))
                .setRootPath("ratios.find { it.name == '" + name + "' }");
    }

    private void stated(String kind, String amount) {
        Map<String, Object> cost =
                new HashMap<>(Map.of("year", 2026, "by", "department", "key", department, "kind", kind));
        cost.putAll(Map.of("amount", new BigDecimal(amount), "currency", "EUR"));
        finance()
                .contentType(ContentType.JSON)
                .body(cost)
                .put("/api/figures/costs")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED);
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE);
    }
}
