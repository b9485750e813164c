package org.orderly.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.security.Logins.admin;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Ping;
import org.orderly.simulation.Spot;
import org.orderly.simulation.load.ServiceProcess;

/** Kills the real process while gateways deliver, starts it again, and looks whether anything acknowledged is missing. */
class KillIT {

    private static final int KILLS = 3;
    private static final int ASSETS = 24;
    private static final int GATEWAYS = 4;
    private static final int DELIVERIES_BEFORE_A_KILL = 60;

    /** Fixes are sorted as soon as they are kept, so that a kill meets all that can become of them. */
    private static final List<String> SORTING = List.of("-Dorderly.location.sort-within=PT0S");

    /** One asset, what was sent of it and what was acknowledged; times are epoch milliseconds. */
    private static final class Unit {
        final String tag;
        final Map<Long, Room> sent = new ConcurrentHashMap<>();
        final List<Long> acknowledged = new ArrayList<>();
        final Random chance;
        long atMs = Instant.now().minusSeconds(20 * 3600).toEpochMilli();
        long id;

        Unit(int number) {
            tag = "kill-" + number;
            chance = new Random(number);
        }

        Ping next() {
            atMs += 30_000 + chance.nextInt(1000);
            Room room = TinyHospital.ROOMS.get(chance.nextInt(TinyHospital.ROOMS.size()));
            sent.put(atMs, room);
            return Ping.fix(tag, atMs, new Spot(room.floor(), room.middleX(), room.middleY()), 1);
        }
    }

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void no_acknowledged_ping_is_lost_and_no_asset_stands_elsewhere_however_often_the_process_is_killed()
            throws Exception {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < ASSETS; i++) {
            units.add(new Unit(i));
        }
        try (ServiceProcess service = new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, SORTING)) {
            service.start();
            String key = furnish(service, units);
            for (int kill = 0; kill < KILLS; kill++) {
                deliverUntilKilled(service, key, units, kill);
                service.start();
                for (Unit unit : units) {
                    everythingAcknowledgedIsThere(admin(service), unit);
                }
            }
            service.stop();
        }
    }

    private static String furnish(ServiceProcess service, List<Unit> units) throws IOException, InterruptedException {
        RequestSpecification admin = admin(service);
        TinyHospital.furnish(admin);
        StringBuilder csv = new StringBuilder(
                "control_number,name,class,maker,model,serial_number,department,criticality,status,tags\n");
        units.forEach(unit -> csv.append(
                "%1$s,Pump,infusion-pump,Acme,Flow 2,S-%1$s,Ward 1,medium,in-service,%1$s%n".formatted(unit.tag)));
        given(admin)
                .contentType("text/csv")
                .body(csv.toString())
                .post("/api/assets/import")
                .then()
                .statusCode(200);
        for (Unit unit : units) {
            unit.id = given(admin)
                    .queryParam("q", unit.tag)
                    .get("/api/assets")
                    .jsonPath()
                    .getLong("items.find { it.controlNumber == '" + unit.tag + "' }.id");
        }
        return service.doors().newGatewayKey("kill-test");
    }

    private static void deliverUntilKilled(ServiceProcess service, String key, List<Unit> units, int kill)
            throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        CountDownLatch enough = new CountDownLatch(DELIVERIES_BEFORE_A_KILL + 7 * kill);
        ExecutorService gateways = Executors.newFixedThreadPool(GATEWAYS);
        for (int g = 0; g < GATEWAYS; g++) {
            List<Unit> mine = units.subList(g * ASSETS / GATEWAYS, (g + 1) * ASSETS / GATEWAYS);
            gateways.execute(() -> {
                Doors doors = new Doors(service.url());
                while (goOn.get()) {
                    deliver(doors, key, mine, enough);
                }
            });
        }
        assertThat(enough.await(2, TimeUnit.MINUTES))
                .as("deliveries go through")
                .isTrue();
        service.kill();
        goOn.set(false);
        gateways.shutdown();
        assertThat(gateways.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void deliver(Doors doors, String key, List<Unit> units, CountDownLatch enough) {
        List<Ping> pings = units.stream().map(Unit::next).toList();
        try {
            Doors.Delivered delivered = doors.deliver(key, pings);
            if (delivered.answer() != null
                    && delivered.answer().path("accepted").asInt() == pings.size()) {
                units.forEach(unit -> unit.acknowledged.add(unit.atMs));
                enough.countDown();
            }
        } catch (IOException killed) {
            // not acknowledged: it may be there or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void everythingAcknowledgedIsThere(RequestSpecification admin, Unit unit) {
        List<String> kept = given(admin)
                .queryParam("from", Instant.now().minusSeconds(86_400).toString())
                .queryParam("limit", 5000)
                .get("/api/assets/{id}/track", unit.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("at", String.class);
        assertThat(kept.stream().map(at -> Instant.parse(at).toEpochMilli()))
                .as("acknowledged pings of %s", unit.tag)
                .containsAll(unit.acknowledged)
                .doesNotHaveDuplicates();

        var place = given(admin)
                .get("/api/assets/{id}/place", unit.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        long seenMs = Instant.parse(place.getString("seenAt")).toEpochMilli();
        assertThat(seenMs).isGreaterThanOrEqualTo(unit.acknowledged.get(unit.acknowledged.size() - 1));
        assertThat(place.getString("zone.code")).isEqualTo(unit.sent.get(seenMs).code());

        var stay = given(admin)
                .queryParam("size", 1)
                .get("/api/assets/{id}/stays", unit.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(stay.getString("items[0].zone.code")).isEqualTo(place.getString("zone.code"));
        assertThat(stay.getString("items[0].to"))
                .as("nothing was heard of it since")
                .isEqualTo(place.getString("seenAt"));
    }
}
