package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.simulation.Doors;
import org.orderly.simulation.load.ServiceProcess;

/**
 * Kills the real process while requests are withdrawn and lost devices come back, starts it again, and looks whether each of
 * these is in the ledger, and once. What the other rooms had kept when it died, acknowledged or not, counts.
 */
class LedgerKillIT {

    private static final int EACH = 60;
    private static final int PEOPLE_EACH = 4;
    private static final int DONE_BEFORE_THE_KILL = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "the early shift";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIGURES = """
            figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn
            replacement-cost,all,,2450,EUR,2020-01-01,2020-12-31,Books 2020,,M. Keller,2021-02-01
            loss-rate,all,,0.12,1/a,2020-01-01,2020-12-31,Books 2020,,M. Keller,2021-02-01
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Set<Long> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<Long> back = ConcurrentHashMap.newKeySet();

    private interface Deed {
        void on(Doors doors, long id) throws IOException, InterruptedException;
    }

    @Test
    void what_happened_before_the_process_was_killed_is_in_the_ledger_once_when_it_has_started_again()
            throws Exception {
        try (ServiceProcess service =
                new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, List.of())) {
            service.start();
            TinyHospital.furnish(Logins.admin(service));
            Logins.person(Logins.admin(service), "finn", PASSWORD, "finance");
            Doors doors = service.doors();
            doors.importBaselines(FIGURES);
            List<Long> requests = approvedRequests(doors);
            List<Long> lost = lostDevices(doors, finance(service));
            long unit = idOf(doors, "P-0001");
            doUntilKilled(
                    service,
                    Map.of(
                            new ConcurrentLinkedQueue<>(requests),
                            (mine, id) -> {
                                withdraw(mine, id, unit);
                                withdrawn.add(id);
                            },
                            new ConcurrentLinkedQueue<>(lost),
                            (mine, id) -> {
                                mine.importAssets(device(lost.indexOf(id), "in-service"));
                                back.add(id);
                            }));
            service.start();
            everythingIsInTheLedgerOnce(service.doors(), lost);
            service.stop();
        }
    }

    private static Doors finance(ServiceProcess service) throws IOException, InterruptedException {
        Doors finance = new Doors(service.url());
        finance.logIn("finn", PASSWORD);
        return finance;
    }

    private List<Long> approvedRequests(Doors doors) throws IOException, InterruptedException {
        Long[] requests = new Long[EACH];
        for (int i = 0; i < EACH; i++) {
            requests[i] = doors.post("/api/purchase-requests", json("""
                            {"classCode":"infusion-pump","units":1,"department":"Ward %d","neededFrom":"%s",
                            "neededTo":"%s","reason":"One more bed"}""".formatted(100 + i, today, today.plusDays(9))))
                    .path("id")
                    .asLong();
            doors.post("/api/purchase-requests/" + requests[i] + "/approve", json("{\"why\":\"Needed\"}"));
        }
        return List.of(requests);
    }

    private static void withdraw(Doors doors, long request, long unit) throws IOException, InterruptedException {
        doors.post(
                "/api/purchase-requests/" + request + "/withdraw",
                json("{\"why\":\"One stood in storage\",\"assetIds\":[" + unit + "]}"));
    }

    /** Devices that are missing, each counted as lost by an entry that finance has accepted. */
    private List<Long> lostDevices(Doors doors, Doors finance) throws IOException, InterruptedException {
        for (int i = 0; i < EACH; i++) {
            doors.importAssets(device(i, "missing"));
        }
        Long[] devices = new Long[EACH];
        for (int i = 0; i < EACH; i++) {
            devices[i] = idOf(doors, "lost-" + i);
            LocalDate day = today.minusDays(1);
            long entry = finance.post("/api/savings/entries", json("""
                            {"on":"%1$s","formula":"loss-avoided","measured":{"fleet":250,"days":365,"write-offs":1},"events":[
                            {"kind":"inventory-count","reference":"count/%2$d","on":"%1$s"},{"kind":"write-off",
                            "reference":"asset/%2$d/%1$s","assetId":%2$d,"on":"%1$s"}]}""".formatted(day, devices[i])))
                    .path("number")
                    .asLong();
            finance.post(
                    "/api/savings/entries/" + entry + "/decisions",
                    json("{\"decision\":\"accept\",\"why\":\"Counted\"}"));
        }
        return List.of(devices);
    }

    private static String device(int number, String status) {
        return "control_number,name,class,maker,model,serial_number,department,criticality,status\n"
                + "lost-%1$d,Pump,infusion-pump,Acme,Flow 2,SN-lost-%1$d,Ward 1,medium,%2$s%n"
                        .formatted(number, status);
    }

    /** Several people at once, so that some of them have done it and wait for the ledger when the process dies. */
    private static void doUntilKilled(ServiceProcess service, Map<Queue<Long>, Deed> work)
            throws IOException, InterruptedException {
        CountDownLatch enough = new CountDownLatch(DONE_BEFORE_THE_KILL);
        ExecutorService people = Executors.newFixedThreadPool(work.size() * PEOPLE_EACH);
        for (Map.Entry<Queue<Long>, Deed> one : work.entrySet()) {
            for (int i = 0; i < PEOPLE_EACH; i++) {
                Doors doors = service.doors();
                people.execute(() -> {
                    try {
                        for (Long id = one.getKey().poll();
                                id != null;
                                id = one.getKey().poll()) {
                            one.getValue().on(doors, id);
                            enough.countDown();
                        }
                    } catch (IOException killed) {
                        // not acknowledged: it may have happened or not
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).as("it goes on").isTrue();
        service.kill();
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void everythingIsInTheLedgerOnce(Doors doors, List<Long> lost) throws IOException, InterruptedException {
        List<String> requests = doors.items("/api/purchase-requests?state=withdrawn").stream()
                .map(request -> "reference=request/" + request.path("id").asText())
                .toList();
        assertThat(requests)
                .as("withdrawn requests that were acknowledged")
                .containsAll(
                        withdrawn.stream().map(id -> "reference=request/" + id).toList());
        Set<String> there = ConcurrentHashMap.newKeySet();
        doors.items("/api/assets?status=in-service")
                .forEach(asset -> there.add(asset.path("id").asText()));
        List<String> devices = lost.stream()
                .map(String::valueOf)
                .filter(there::contains)
                .map(id -> "asset=" + id)
                .toList();
        assertThat(devices)
                .as("devices whose return was acknowledged")
                .containsAll(back.stream().map(id -> "asset=" + id).toList());

        for (int tries = 0; openOf(doors, requests, 1) + openOf(doors, devices, 3) > 0; tries++) {
            assertThat(tries).as("seconds").isLessThan((int) PATIENCE.toSeconds());
            Thread.sleep(1000);
        }
        for (String request : requests) {
            assertThat(states(doors, request)).as(request).containsExactly("proposed");
        }
        for (String device : devices) {
            // the loss, what takes it back, and what remains of the count
            assertThat(states(doors, device)).as(device).containsExactlyInAnyOrder("reversed", "accepted", "proposed");
        }
        for (long id : lost) {
            if (!there.contains(String.valueOf(id))) {
                assertThat(states(doors, "asset=" + id)).as("still lost").containsExactly("accepted");
            }
        }
        JsonNode verified = doors.get("/api/savings/verification");
        assertThat(verified.path("problem").isNull()).as(verified.toString()).isTrue();
        assertThat(verified.path("entries").asInt()).isEqualTo(EACH + requests.size() + 2 * devices.size());
    }

    /** Of how many of these there are too few entries. */
    private static long openOf(Doors doors, List<String> queries, int wanted) throws IOException, InterruptedException {
        long open = 0;
        for (String query : queries) {
            open += states(doors, query).size() < wanted ? 1 : 0;
        }
        return open;
    }

    private static List<String> states(Doors doors, String query) throws IOException, InterruptedException {
        JsonNode items = doors.get("/api/savings/entries?" + query).path("items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.path(i).path("state").asText())
                .toList();
    }

    private static long idOf(Doors doors, String number) throws IOException, InterruptedException {
        return doors.items("/api/assets?q=" + number).stream()
                .filter(asset -> asset.path("controlNumber").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
