package org.orderly.fleet.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.fleet.OwnUnit.by;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.fleet.EgressStopped;
import org.orderly.fleet.OwnUnit;
import org.orderly.location.LocationEvent;
import org.orderly.security.Roles;

@QuarkusTest
class ExitsTest {

    @Singleton
    static class News {
        final List<EgressStopped> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes EgressStopped event) {
            heard.add(event);
        }
    }

    @Inject
    Exits exits;

    @Inject
    News news;

    @Inject
    Leavings leavings;

    private final Instant now = Instant.now();

    @Test
    void a_device_that_is_seen_in_an_exit_is_about_to_leave() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1").in(TinyHospital.EXIT);

        Awaitility.await().untilAsserted(() -> assertThat(state(unit)).isEqualTo("open"));
    }

    @Test
    void a_device_that_comes_back_was_stopped() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1");
        entered(unit, TinyHospital.EXIT, now.minus(Duration.ofMinutes(20)));
        assertThat(state(unit)).isEqualTo("open");

        entered(unit, TinyHospital.GROUND_CORRIDOR, now);

        assertThat(state(unit)).isEqualTo("stopped");
        assertThat(news.heard)
                .filteredOn(event -> event.assetId() == unit.id())
                .singleElement()
                .satisfies(event -> assertThat(event.zone()).isEqualTo("Main exit"));
        assertThat(leavings.stoppedBetween(now.minusSeconds(1), now.plusSeconds(1)))
                .extracting(EgressStopped::assetId)
                .contains(unit.id());
    }

    @Test
    void a_device_that_just_goes_through_was_not() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1");
        entered(unit, TinyHospital.EXIT, now.minusSeconds(20));
        entered(unit, TinyHospital.GROUND_CORRIDOR, now);

        assertThat(state(unit)).isNull();
        assertThat(news.heard).extracting(EgressStopped::assetId).doesNotContain(unit.id());
    }

    @Test
    void a_device_that_nobody_hears_of_again_is_gone() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1");
        entered(unit, TinyHospital.EXIT, now.minus(Duration.ofHours(3)));

        exits.look();

        assertThat(state(unit)).isEqualTo("gone");
        assertThat(QuarkusTransaction.requiringNew().call(() -> Egress.openOf(unit.id())))
                .isEmpty();
    }

    @Test
    void pings_that_come_late_tell_of_an_exit_that_nobody_noticed() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1");
        seen(unit, TinyHospital.GROUND_CORRIDOR, 40);
        seen(unit, TinyHospital.GROUND_CORRIDOR, 5);
        assertThat(state(unit)).isNull();

        for (int minutes = 30; minutes >= 10; minutes -= 5) {
            seen(unit, TinyHospital.EXIT, minutes);
        }

        Awaitility.await().untilAsserted(() -> assertThat(state(unit)).isEqualTo("stopped"));
        assertThat(news.heard).extracting(EgressStopped::assetId).containsOnlyOnce(unit.id());
    }

    private void seen(OwnUnit unit, TinyHospital.Room room, int minutesAgo) {
        unit.seen(room, now.minus(Duration.ofMinutes(minutesAgo)));
    }

    @Test
    void a_device_in_repair_may_leave() {
        OwnUnit unit = OwnUnit.of("bed", "Ward 1");
        by(Roles.NURSE)
                .body(Map.of("kind", "broken", "note", "A wheel is off", "place", "Room 101"))
                .post("/api/assets/" + unit.id() + "/reports")
                .then()
                .statusCode(201);
        entered(unit, TinyHospital.EXIT, now);

        assertThat(state(unit)).isNull();
        by(Roles.NURSE).get("/api/egress").then().statusCode(403);
    }

    private void entered(OwnUnit unit, TinyHospital.Room room, Instant at) {
        exits.moved(new LocationEvent.ZoneEntered(unit.id(), room.id(), at));
    }

    private static String state(OwnUnit unit) {
        return by(Roles.FINANCE)
                .get("/api/egress?size=200")
                .path("items.find { it.assetId == " + unit.id() + " }?.state");
    }
}
