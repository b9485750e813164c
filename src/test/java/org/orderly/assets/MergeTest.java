package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.maintenance.OrderDesk;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Two assets that turn out to be one device become one, with all that was ever written of them. */
@QuarkusTest
class MergeTest {

    /** What is written once and for all: the ledger of savings, and what is reckoned from it. */
    private static final Set<String> WRITTEN_FOR_GOOD = Set.of("savings_entries.asset_id", "savings_events.asset_id");

    private final Roster roster;
    private final DataSource database;
    private final Merging merging;

    @Inject
    MergeTest(Roster roster, DataSource database, Merging merging) {
        this.merging = merging;
        this.roster = roster;
        this.database = database;
    }

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @Test
    void after_a_merge_no_row_names_the_merged_asset_but_what_is_written_for_good() throws SQLException {
        EveryTable tables = new EveryTable(database);
        long from = asset(number(), "");
        long into = asset(number(), "");
        List<String> filled = tables.fill(from);
        try {
            assertThat(filled).contains("stays", "readings", "risk_history", "fleet_rentals", "recall_matches");
            Map<String, Object> trial =
                    merge(from, into, true).extract().jsonPath().getMap("moved");
            assertThat(tables.naming(from)).hasSizeGreaterThanOrEqualTo(filled.size());
            Map<String, Object> done =
                    merge(from, into, false).extract().jsonPath().getMap("moved");
            for (Map<String, Object> told : List.of(trial, done)) {
                told.remove("hours and days of readings"); // a roll-up may come in between
            }
            assertThat(done).isEqualTo(trial);
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(2))
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> {
                        merging.sweep(); // what a roll-up had on its way
                        assertThat(tables.naming(from).keySet()).isEqualTo(WRITTEN_FOR_GOOD);
                    });
            assertThat(tables.naming(into).keySet()).hasSizeGreaterThanOrEqualTo(filled.size() - 4);
        } finally {
            tables.empty(filled, from, into);
        }
    }

    @Test
    void what_both_have_of_a_kind_of_which_an_asset_has_one_stays_once() throws SQLException {
        EveryTable tables = new EveryTable(database);
        long from = asset(number(), "");
        long into = asset(number(), "");
        List<String> filled = tables.fill(from, into);
        try {
            merge(from, into, false);
            Map<String, Long> left = tables.naming(into);
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(2))
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> {
                        merging.sweep(); // what a roll-up had on its way
                        assertThat(tables.naming(from).keySet()).isEqualTo(WRITTEN_FOR_GOOD);
                    });
            for (String once : List.of(
                    "readings_hourly", "readings_daily", "readings_latest", "recall_matches", "em_scores", "stays")) {
                assertThat(left).as(once).containsEntry(once + ".asset_id", 1L);
            }
            assertThat(left).containsEntry("search_tasks.asset_id", 2L).containsEntry("search_tasks.open_asset_id", 1L);
            assertThat(left).containsEntry("readings.asset_id", 2L).containsEntry("device_labels.asset_id", 1L);
        } finally {
            tables.empty(filled, from, into);
        }
    }

    @Test
    void the_staying_asset_has_tags_orders_numbers_and_history_of_both() {
        String old = number();
        String now = number();
        long from = asset(old, "SN" + old);
        long into = asset(now, "");
        bind(from, "T-" + old);
        bind(into, "T-" + now);
        long order = OrderDesk.open(OrderDesk.request(from, "corrective", "Does not charge"));
        OrderDesk.report(from, "Makes a noise");

        merge(from, into, true)
                .body("filled.serialNumber[1]", equalTo("SN" + old))
                .body("moved.tags", equalTo(1))
                .body("moved.'work orders'", greaterThanOrEqualTo(1));
        Logins.as(Roles.NURSE).get("/api/assets/" + from).then().body("id", equalTo((int) from));
        assertThat(roster.tag("T-" + old).assetId()).isEqualTo(from);
        assertThat(OrderDesk.of(from)).contains((int) order);

        merge(from, into, false).body("moved.tags", equalTo(1));
        assertThat(roster.tag("T-" + old).assetId()).isEqualTo(into);
        assertThat(roster.tag("T-" + now).assetId()).isEqualTo(into);
        assertThat(roster.card(from)).isEmpty();
        assertThat(roster.survivor(from)).map(AssetCard::id).contains(into);
        assertThat(OrderDesk.of(into)).contains((int) order);
        assertThat(OrderDesk.read(order).jsonPath().getLong("asset.id")).isEqualTo(into);
        Logins.as(Roles.NURSE)
                .get("/api/assets/" + from)
                .then()
                .statusCode(200)
                .body("id", equalTo((int) into))
                .body("serialNumber", equalTo("SN" + old))
                .body("tags.code", contains("T-" + old, "T-" + now));
        for (String number : List.of(old, now, old.toLowerCase(Locale.ROOT))) {
            Logins.as(Roles.NURSE)
                    .queryParam("q", number)
                    .get("/api/assets")
                    .then()
                    .body("items.id", contains((int) into));
        }
        for (long one : List.of(from, into)) {
            Logins.as(Roles.BIOMED)
                    .get("/api/assets/" + one + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.action", hasItem("merged"));
        }
        for (String device : List.of(old, now)) {
            Logins.gateway()
                    .contentType(ContentType.JSON)
                    .body(List.of(Map.of("device", device, "signal", "battery-capacity", "value", 83.5, "unit", "%")))
                    .post("/api/readings")
                    .then()
                    .body("details.size()", equalTo(0));
        }
        Logins.gateway()
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("tag", "T-" + old, "x", 4, "y", 14, "floor", "T-1")))
                .post("/api/pings")
                .then()
                .body("accepted", equalTo(1));
        Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body("controlNumber,class,maker,model,department\n" + old + ",infusion-pump,Acme,Flow 2,Pool\n")
                .post("/api/assets/import")
                .then()
                .body("created", equalTo(0));
    }

    @Test
    void a_merged_asset_a_stranger_and_another_class_are_refused_and_only_biomed_and_admins_may() {
        long from = asset(number(), "");
        long into = asset(number(), "");
        Logins.as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(Map.of("into", into, "dryRun", true))
                .post("/api/assets/" + from + "/merge")
                .then()
                .statusCode(403);
        refused(from, from, 400, "itself");
        refused(from, 999_999_999L, 404, "999999999");
        refused(from, TinyHospital.assetId(TinyHospital.UNITS.get(4)), 409, "classes");
        merge(from, into, false);
        refused(into, from, 409, "merged");
    }

    @Test
    void suspected_duplicates_are_listed_until_somebody_merges_them() {
        String serial = "DUP" + number();
        String one = number();
        String two = number();
        long first = asset(one, serial);
        long second = asset(two, "\u00a0" + serial.toLowerCase(Locale.ROOT));
        listed().body("items.find { it.second.controlNumber == '" + two + "' }.because", equalTo("serial-number"))
                .body("items.find { it.second.controlNumber == '" + two + "' }.first.controlNumber", equalTo(one));
        merge(second, first, false);
        listed().body("items.second.controlNumber", not(hasItem(two)));
    }

    private static ValidatableResponse listed() {
        return Logins.as(Roles.BIOMED)
                .queryParam("size", 200)
                .get("/api/assets/duplicates")
                .then()
                .statusCode(200)
                .body("$", hasKey("total"));
    }

    private static void refused(long from, long into, int status, String says) {
        Logins.as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("into", into, "dryRun", false))
                .redirects()
                .follow(false)
                .post("/api/assets/" + from + "/merge")
                .then()
                .statusCode(status)
                .body("detail", containsString(says));
    }

    private static ValidatableResponse merge(long from, long into, boolean dryRun) {
        return Logins.as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("into", into, "dryRun", dryRun))
                .post("/api/assets/" + from + "/merge")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(dryRun));
    }

    private static void bind(long asset, String tag) {
        Logins.as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("code", tag))
                .post("/api/assets/" + asset + "/tags")
                .then()
                .statusCode(200);
    }

    private static long asset(String number, String serial) {
        return Logins.as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of(
                        "controlNumber",
                        number,
                        "classCode",
                        "infusion-pump",
                        "maker",
                        "Acme",
                        "model",
                        "Flow 2",
                        "serialNumber",
                        serial,
                        "department",
                        "Pool")))
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static String number() {
        return "MRG" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
