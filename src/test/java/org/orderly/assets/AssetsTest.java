package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** The register through its door, with a real login, a real database and the roster behind it. */
@QuarkusTest
class AssetsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Roster roster;
    private final Reports reports;

    @Inject
    AssetsTest(Roster roster, Reports reports) {
        this.roster = roster;
        this.reports = reports;
    }

    @Test
    void a_new_asset_is_kept_shown_and_found() {
        String number = number();
        Response created = biomed().body(facts(number)).post("/api/assets");
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("controlNumber", equalTo(number))
                .body("classCode", equalTo("infusion-pump"))
                .body("className", equalTo("Infusion pump"))
                .body("criticality", equalTo("high"))
                .body("status", equalTo("in-service"))
                .body("tags", empty());
        assertThat(created.asString()).contains("\"acquisitionCost\":2345.60");
        Logins.as(Roles.NURSE)
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("serialNumber", equalTo("SN " + number));
        Logins.as(Roles.FINANCE)
                .get("/api/assets?class=infusion-pump&q=volumat " + number)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.controlNumber", contains(number));
        assertThat(roster.search(number, 5))
                .extracting(AssetCard::controlNumber)
                .containsExactly(number);
    }

    @Test
    void a_wrong_asset_is_refused_field_by_field() {
        Map<String, Object> facts = facts(number());
        facts.put("department", " ");
        facts.put("currency", "XYZ");
        biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("department", "currency"));
        facts = facts(number());
        facts.put("classCode", "toaster");
        biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(400)
                .body("violations.field", contains("classCode"))
                .body("violations.message", hasItem(containsString("infusion-pump")));
    }

    @Test
    void a_control_number_is_given_once() {
        String number = number();
        long id = create(number);
        biomed().body(facts(number))
                .post("/api/assets")
                .then()
                .statusCode(409)
                .body("detail", containsString("asset " + id));
    }

    @Test
    void a_nurse_reads_but_does_not_write() {
        Logins.as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(facts(number()))
                .post("/api/assets")
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_names_the_version_it_changes() {
        String number = number();
        long id = create(number);
        Map<String, Object> facts = facts(number);
        facts.put("department", "ER");
        biomed().body(facts).put("/api/assets/" + id).then().statusCode(428);
        biomed().header("If-Match", "\"7\"")
                .body(facts)
                .put("/api/assets/" + id)
                .then()
                .statusCode(412);
        biomed().header("If-Match", "\"0\"")
                .body(facts)
                .put("/api/assets/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("department", equalTo("ER"));
        assertThat(roster.card(id).orElseThrow().department()).isEqualTo("ER");
    }

    @Test
    void of_many_who_change_the_same_version_one_wins() throws Exception {
        String number = number();
        long id = create(number);
        String cookie = Logins.cookie(Roles.BIOMED);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> {
                        Map<String, Object> facts = facts(number);
                        facts.put("name", "Pump of writer " + i);
                        return io.restassured.RestAssured.given()
                                .cookie("quarkus-credential", cookie)
                                .contentType(ContentType.JSON)
                                .header("If-Match", "\"0\"")
                                .body(facts)
                                .put("/api/assets/" + id)
                                .statusCode();
                    }))
                    .toList();
            int won = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 412);
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            people.shutdown();
        }
        String kept = Logins.as(Roles.NURSE).get("/api/assets/" + id).path("name");
        assertThat(roster.card(id).orElseThrow().name()).isEqualTo(kept);
    }

    @Test
    void the_history_tells_who_changed_what() {
        String number = number();
        long id = create(number);
        Map<String, Object> facts = facts(number);
        facts.put("status", "missing");
        biomed().header("If-Match", "\"0\"").body(facts).put("/api/assets/" + id);
        Logins.as(Roles.NURSE)
                .get("/api/assets/" + id + "/history")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].by", equalTo("test-biomed"))
                .body("items[0].action", equalTo("changed"))
                .body("items[0].changes.status", contains("in-service", "missing"))
                .body("items[1].action", equalTo("created"));
    }

    @Test
    void a_tag_is_bound_found_moved_and_taken_off() {
        long one = create(number());
        long other = create(number());
        String code = "TAG-" + NEXT.incrementAndGet();
        bind(one, code, false)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("tags.code", contains(code))
                .body("tags[0].boundAt", notNullValue());
        BoundTag bound = roster.tag(code);
        assertThat(bound.assetId()).isEqualTo(one);
        assertThat(roster.search(code, 2)).extracting(AssetCard::id).containsExactly(one);

        bind(other, code, false).then().statusCode(409).body("detail", containsString("asset " + one));
        bind(other, code, true).then().statusCode(200).body("tags.code", contains(code));
        BoundTag moved = roster.tag(code);
        assertThat(moved).isEqualTo(new BoundTag(bound.tagId(), code, other, moved.fromMs()));
        assertThat(moved.fromMs()).as("the first one wore it since ever").isGreaterThan(bound.fromMs());
        assertThat(roster.card(one).orElseThrow().tags()).isEmpty();

        biomed().delete("/api/assets/" + other + "/tags/" + code).then().statusCode(200);
        assertThat(roster.tag(code)).isNull();
        biomed().delete("/api/assets/" + other + "/tags/" + code).then().statusCode(404);
        bind(one, "two words", false).then().statusCode(400);
    }

    @Test
    void a_broken_asset_goes_to_repair_and_comes_back() {
        long id = create(number());
        long report = report(id, "broken", "Smells of smoke");
        assertThat(roster.card(id).orElseThrow().status()).isEqualTo(AssetStatus.IN_REPAIR);
        Logins.as(Roles.NURSE)
                .get("/api/reports?open=true&asset=" + id)
                .then()
                .statusCode(200)
                .body("items.id", contains((int) report))
                .body("items.note", contains("Smells of smoke"))
                .body("items.reportedBy", contains("test-nurse"));
        long second = report(id, "broken", null);
        resolve(report).then().statusCode(200);
        assertThat(roster.card(id).orElseThrow().status()).isEqualTo(AssetStatus.IN_REPAIR);
        resolve(second).then().statusCode(200);
        assertThat(roster.card(id).orElseThrow().status()).isEqualTo(AssetStatus.IN_SERVICE);
        resolve(second).then().statusCode(409);
        Logins.as(Roles.NURSE)
                .get("/api/assets/" + id + "/history")
                .then()
                .body("items.action", contains("resolved", "resolved", "reported", "reported", "created"));
    }

    @Test
    void what_was_not_there_is_found_again() {
        long id = create(number());
        report(id, "not-there", null);
        assertThat(roster.card(id).orElseThrow().notThere()).isTrue();
        reports.foundAgain(id);
        assertThat(roster.card(id).orElseThrow().notThere()).isFalse();
        Logins.as(Roles.BIOMED)
                .get("/api/reports?open=false&asset=" + id)
                .then()
                .body("items.resolvedBy", contains("location"));
        reports.foundAgain(id);
        reports.foundAgain(-1);
    }

    @Test
    void a_report_of_no_known_kind_is_refused() {
        long id = create(number());
        Logins.as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "gone"))
                .post("/api/assets/" + id + "/reports")
                .then()
                .statusCode(400);
        Logins.as(Roles.NURSE).get("/api/assets/999999999").then().statusCode(404);
    }

    @Test
    void classes_models_and_departments_are_counted() {
        create(number());
        RequestSpecification nurse = Logins.as(Roles.NURSE);
        nurse.get("/api/classes")
                .then()
                .statusCode(200)
                .body("code", hasItems("infusion-pump", "bed"))
                .body("find { it.code == 'infusion-pump' }.count", greaterThanOrEqualTo(1));
        Logins.as(Roles.NURSE)
                .get("/api/models?class=infusion-pump")
                .then()
                .statusCode(200)
                .body("name", hasItem("Volumat"));
        Logins.as(Roles.NURSE).get("/api/models?class=bed").then().body("findAll { it.name == 'Volumat' }", empty());
        Logins.as(Roles.NURSE).get("/api/departments").then().statusCode(200).body("name", hasItem("ICU"));
    }

    @Test
    void a_list_is_sorted_and_paged() {
        String first = number();
        create(first);
        create(number());
        Logins.as(Roles.NURSE)
                .get("/api/assets?q=A&department=icu&size=1&page=0&sort=-controlNumber")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("total", greaterThanOrEqualTo(2));
        Logins.as(Roles.NURSE).get("/api/assets?sort=colour").then().statusCode(400);
        Logins.as(Roles.NURSE).get("/api/assets?status=lost").then().statusCode(400);
        Logins.as(Roles.NURSE).get("/api/assets?size=201").then().statusCode(400);
    }

    static String number() {
        return "A" + NEXT.incrementAndGet() + "Z";
    }

    static Map<String, Object> facts(String number) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("controlNumber", number);
        facts.put("name", "Pump " + number);
        facts.put("classCode", "infusion-pump");
        facts.put("maker", "Fresenius");
        facts.put("model", "Volumat");
        facts.put("serialNumber", "SN " + number);
        facts.put("department", "ICU");
        facts.put("criticality", "high");
        facts.put("acquiredOn", "2024-03-31");
        facts.put("acquisitionCost", new java.math.BigDecimal("2345.60"));
        facts.put("currency", "EUR");
        return facts;
    }

    static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    static long create(String number) {
        Response created = biomed().body(facts(number)).post("/api/assets");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getLong("id");
    }

    private static Response bind(long id, String code, boolean move) {
        return biomed().body(Map.of("code", code, "move", move)).post("/api/assets/" + id + "/tags");
    }

    private static long report(long id, String kind, String note) {
        Map<String, Object> filing = new HashMap<>(Map.of("kind", kind));
        filing.put("note", note);
        Response filed = Logins.as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(filing)
                .post("/api/assets/" + id + "/reports");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return filed.jsonPath().getLong("id");
    }

    private static Response resolve(long report) {
        return biomed().body(Map.of("note", "Fixed", "backInService", true))
                .post("/api/reports/" + report + "/resolve");
    }
}
