package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One run of the demo hospital against the service: what is missing is set up, then the hospital works till the end. */
final class Shift {

    private static final Logger LOG = Logger.getLogger(Shift.class);
    private static final String GATEWAY = "demo-hospital-";
    private static final String KEY = "gateway-key";
    private static final long TICK_MS = 200;

    /** The past is told more briefly than the present. */
    private static final Hospital.Pace PAST = new Hospital.Pace(Duration.ofSeconds(20), Duration.ofMinutes(10));

    /** In its last minutes every tag at rest is heard as often as in the present, so that nothing begins as stale. */
    private static final Duration LATELY = Duration.ofMinutes(12);

    private final Doors doors;
    private final SimulationConfig config;
    private final Clock clock;
    private final Score score;
    private final Notebook notebook;
    private final Consumer<HospitalOpened> opening;
    private final Site site = Sites.glenlake();
    private final List<Device> devices;
    private final List<Ping> waiting = new ArrayList<>();
    private String key = "";

    Shift(
            Doors doors,
            SimulationConfig config,
            Clock clock,
            Score score,
            Notebook notebook,
            Consumer<HospitalOpened> opening) {
        this.notebook = notebook;
        this.opening = opening;
        this.doors = doors;
        this.config = config;
        this.clock = clock;
        this.score = score;
        this.devices = Catalogue.demo(config.seed());
    }

    /** Works until interrupted. */
    void work() throws IOException, InterruptedException {
        doors.logInAsDemoAdmin();
        setUp();
        opening.accept(new HospitalOpened(doors.base(), key, devices, notebook));
        Map<String, Journey.Standing> known = Observed.places(doors, site);
        long now = clock.millis();
        long begin = known.isEmpty() ? now - config.history().toMillis() : now;
        Hospital hospital = new Hospital(site, devices, config.seed(), config.speed(), begin, known);
        if (begin < now) {
            tellThePast(hospital, now);
        }
        LOG.infof(
                "The demo hospital works: %d zones, %d devices, seed %d.",
                site.rooms().size(), devices.size(), config.seed());
        live(hospital);
    }

    /** What is there already is left as people have made it. */
    private void setUp() throws IOException, InterruptedException {
        if (doors.get("/api/places").path("sites").isEmpty()) {
            doors.putPlan(site);
        }
        Set<String> known = doors.items("/api/assets").stream()
                .map(asset -> asset.path("controlNumber").asText())
                .collect(Collectors.toSet());
        List<Device> missing = devices.stream()
                .filter(device -> !known.contains(device.controlNumber()))
                .toList();
        JsonNode imported = missing.isEmpty() ? MissingNode.getInstance() : doors.importAssets(missing);
        if (imported.path("failed").asLong() > 0) {
            LOG.warnf("The service refused some of the demo equipment: %s", imported);
        }
        key = notebook.read(KEY).orElse("");
        if (key.isEmpty() || !doors.opensWith(key)) {
            notebook.clear();
            doors.revokeGateways(GATEWAY);
            key = doors.newGatewayKey(GATEWAY + clock.millis());
            notebook.write(KEY, key);
        }
    }

    private void tellThePast(Hospital hospital, long now) throws IOException, InterruptedException {
        Hospital.Pace lately = new Hospital.Pace(PAST.moving(), config.resting());
        for (long at = hospital.next(); at < now; at += 60_000) {
            hospital.advance(at, at < now - LATELY.toMillis() ? PAST : lately, waiting::add);
            if (waiting.size() > config.batch()) {
                deliver();
            }
        }
        deliver();
    }

    private void live(Hospital hospital) throws IOException, InterruptedException {
        Hospital.Pace pace = new Hospital.Pace(config.moving(), config.resting());
        long scoreNext = clock.millis() + config.score().toMillis();
        while (true) {
            hospital.advance(clock.millis(), pace, waiting::add);
            deliver();
            if (clock.millis() >= scoreNext) {
                score.take(hospital, Observed.all(doors, site));
                scoreNext = clock.millis() + config.score().toMillis();
            }
            Thread.sleep(TICK_MS);
        }
    }

    private void deliver() throws IOException, InterruptedException {
        for (int from = 0; from < waiting.size(); from += config.batch()) {
            List<Ping> batch = waiting.subList(from, Math.min(waiting.size(), from + config.batch()));
            Doors.Delivered delivered = doors.deliver(key, batch);
            while (delivered.answer() == null) {
                Thread.sleep(delivered.retryAfter().toMillis());
                delivered = doors.deliver(key, batch);
            }
        }
        waiting.clear();
    }
}
