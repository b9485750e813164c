package org.orderly.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.orderly.TinyHospital.CLEAN_UTILITY;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.WARD_CORRIDOR;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital.Room;
import org.orderly.location.LocationEvent.CameBack;
import org.orderly.location.LocationEvent.WentSilent;
import org.orderly.location.LocationEvent.ZoneEntered;
import org.orderly.security.Roles;

@QuarkusTest
class PingsTest {

    @Singleton
    static class News {
        final BlockingQueue<LocationEvent> heard = new LinkedBlockingQueue<>();

        void hear(@Observes LocationEvent event) {
            heard.add(event);
        }
    }

    @Inject
    Locating locating;

    @Inject
    FixRetention retention;

    @Inject
    FixSorter sorter;

    @Inject
    DataSource database;

    @Inject
    Whereabouts whereabouts;

    @Inject
    News news;

    private TaggedDevice device;
    private String tag;
    private Instant at;

    @BeforeEach
    void a_device_with_a_tag_of_its_own() {
        device = TaggedDevice.registered();
        tag = device.tag();
        at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
    }

    @Test
    void an_accepted_ping_is_placed_and_announced_before_the_gateway_is_answered() throws InterruptedException {
        deliver(fix(CLEAN_UTILITY)).body("accepted", equalTo(1)).body("refused.size()", equalTo(0));
        Place place = whereabouts.of(asset());
        assertThat(place.zoneId()).isEqualTo(CLEAN_UTILITY.id());
        assertThat(Instant.ofEpochMilli(place.atMs())).isEqualTo(at);
        assertThat(whereabouts.in(CLEAN_UTILITY.id())).contains(place);

        assertThat(next(ZoneEntered.class)).isEqualTo(new ZoneEntered(asset(), CLEAN_UTILITY.id(), at));
    }

    @Test
    void each_refusal_is_counted_by_its_reason_and_costs_its_neighbours_nothing() {
        String body = "[" + fix(PATIENT_101)
                + ",{\"tag\":\"nobody-" + tag + "\",\"x\":1,\"y\":14,\"floor\":\"T-1\"}"
                + ",{\"tag\":oops}"
                + ",{\"tag\":\"" + tag + "\",\"reader\":\"R-?\",\"rssi\":-60}"
                + ",{\"tag\":\"" + tag + "\",\"x\":900,\"y\":14,\"floor\":\"T-1\"}"
                + ",{\"tag\":\"" + tag + "\",\"at\":\"2001-01-01T00:00:00Z\",\"x\":1,\"y\":14,\"floor\":\"T-1\"}"
                + ",{\"tag\":\"" + tag + "\",\"at\":\"2199-01-01T00:00:00Z\",\"x\":1,\"y\":14,\"floor\":\"T-1\"}]";
        deliver(body)
                .body("accepted", equalTo(1))
                .body("refused.'unknown-tag'", equalTo(1))
                .body("refused.malformed", equalTo(1))
                .body("refused.'unknown-reader'", equalTo(1))
                .body("refused.'off-the-plan'", equalTo(1))
                .body("refused.'too-old'", equalTo(1))
                .body("refused.'in-the-future'", equalTo(1))
                .body("details", hasSize(6))
                .body("details.index", equalTo(List.of(2, 1, 3, 4, 5, 6)));
    }

    @Test
    void sending_again_changes_nothing_twice_and_a_late_ping_moves_nothing_back() {
        String first = fix(PATIENT_101);
        at = at.plusSeconds(60);
        String second = fix(WARD_CORRIDOR);
        deliver("[" + first + "," + second + "]").body("accepted", equalTo(2));
        Place after = whereabouts.of(asset());
        deliver("[" + first + "," + second + "]")
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("late", equalTo(1));
        assertThat(whereabouts.of(asset())).isEqualTo(after);
        as(Roles.NURSE)
                .get("/api/assets/{id}/stays", asset())
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    @Test
    void lines_are_taken_one_by_one() {
        String lines = fix(PATIENT_101) + "\nnot json\n\n" + fix(PATIENT_101) + "\n";
        gateway()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/pings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("refused.malformed", equalTo(1))
                .body("details[0].index", equalTo(1));
    }

    @Test
    void a_delivery_too_long_for_one_piece_is_judged_part_by_part() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            at = at.plusSeconds(1);
            lines.append(fix(PATIENT_101)).append(i % 100 == 7 ? ",oops" : "").append('\n');
        }
        assertThat(lines.length()).as("longer than what is read at once").isGreaterThan(100_000);
        gateway()
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/pings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1_980))
                .body("refused.malformed", equalTo(20));
        assertThat(Instant.ofEpochMilli(whereabouts.of(asset()).atMs())).isEqualTo(at);
    }

    @Test
    void an_unknown_tag_is_listed_until_somebody_binds_it() {
        String stray = "stray-" + tag;
        String ping = fix(PATIENT_101).replace(tag, stray);
        deliver(ping).body("refused.'unknown-tag'", equalTo(1));
        deliver(ping);
        as(Roles.BIOMED)
                .get("/api/unknown-tags?size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + stray + "' }.heard", equalTo(2))
                .body("items.find { it.code == '" + stray + "' }.lastPlace", equalTo("T-1 (4.0, 14.0)"));

        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body("{\"code\":\"" + stray + "\"}")
                .post("/api/assets/{id}/tags", asset())
                .then()
                .statusCode(200);
        as(Roles.BIOMED).get("/api/unknown-tags?size=200").then().body("items.code", not(hasItem(stray)));
        deliver(ping).body("accepted", equalTo(1));
    }

    @Test
    void a_dismissed_tag_is_off_the_list_and_dismissing_it_again_is_an_error() {
        String stray = "stray-" + tag;
        deliver(fix(PATIENT_101).replace(tag, stray));
        as(Roles.ADMIN).delete("/api/unknown-tags/{code}", stray).then().statusCode(204);
        as(Roles.ADMIN).delete("/api/unknown-tags/{code}", stray).then().statusCode(404);
    }

    @Test
    void only_a_gateway_delivers_and_a_gateway_does_nothing_else() {
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/api/pings")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/api/pings")
                .then()
                .statusCode(401);
        gateway().get("/api/unknown-tags").then().statusCode(403);
    }

    @Test
    void what_becomes_of_pings_is_a_metric() {
        deliver("[{\"tag\":1}]");
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("orderly_pings_total{outcome=\"malformed\"}"))
                .body(containsString("orderly_pings_acknowledged_seconds_bucket"));
    }

    @Test
    void an_asset_of_which_nothing_is_heard_falls_silent_and_comes_back() throws InterruptedException {
        deliver(fix(PATIENT_101));
        locating.findSilent(at.plusSeconds(30).toEpochMilli());
        assertThat(whereabouts.of(asset()).silent()).isFalse();
        locating.findSilent(at.plusSeconds(61).toEpochMilli());
        locating.settle(asset());
        assertThat(whereabouts.of(asset()).silent()).isTrue();
        assertThat(next(WentSilent.class)).isEqualTo(new WentSilent(asset(), PATIENT_101.id(), at));

        at = at.plusSeconds(600);
        deliver(fix(PATIENT_101));
        assertThat(whereabouts.of(asset()).silent()).isFalse();
        assertThat(next(CameBack.class)).isEqualTo(new CameBack(asset(), PATIENT_101.id(), at));
    }

    @Test
    void old_fixes_go_by_whole_hours_and_where_the_asset_stands_stays_known() throws SQLException {
        at = at.minusSeconds(2 * 3600);
        deliver(fix(PATIENT_101));
        at = at.plusSeconds(3600);
        deliver(fix(PATIENT_101));
        sorter.sort();
        retention.removeBefore(at.toEpochMilli());
        as(Roles.BIOMED).get("/api/assets/{id}/track", asset()).then().body("at", equalTo(List.of(at.toString())));

        assertThat(retention.removeBefore(at.plusSeconds(3600).toEpochMilli())).isPositive();
        as(Roles.BIOMED).get("/api/assets/{id}/track", asset()).then().body("$", hasSize(0));
        try (FixStore store = new FixStore(database.getConnection(), false, Clock.systemUTC())) {
            assertThat(store.kept(id -> id == asset(), new KeptTracks(Long.MAX_VALUE, 0), Long.MAX_VALUE)
                            .tracks()
                            .get(asset())
                            .place()
                            .atMs())
                    .isEqualTo(at.toEpochMilli());
        }
    }

    private <E extends LocationEvent> E next(Class<E> kind) throws InterruptedException {
        LocationEvent event = news.heard.poll(10, TimeUnit.SECONDS);
        while (event != null && !(event.assetId() == asset() && kind.isInstance(event))) {
            event = news.heard.poll(10, TimeUnit.SECONDS);
        }
        return kind.cast(event);
    }

    private long asset() {
        return device.assetId();
    }

    private static ValidatableResponse deliver(String json) {
        return TaggedDevice.deliver(json);
    }

    private String fix(Room room) {
        return device.fix(room, at);
    }
}
