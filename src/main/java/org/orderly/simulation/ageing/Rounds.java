package org.orderly.simulation.ageing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.HospitalOpened;
import org.orderly.simulation.SimulationConfig;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/** One run of the demo hospital's devices: their past is told once, then they live on where they stopped. */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long TICK_MS = 1000;
    private static final int COURIERS = 2;

    /** The older past is told with one reading a signal a day, the last days with as many as usual. */
    private static final long LATELY_MS = Duration.ofDays(14).toMillis();

    /** Scanners keep a log of their use, and hand over what it holds; other devices say only now whether they are used. */
    private static final Set<String> LOG_USE = Set.of("ultrasound");

    private static final long LOGGED_MS = Duration.ofDays(42).toMillis();

    private static final long LONGEST_STEP_MS = 60_000;
    private static final long WRITE_DOWN_MS = 30_000;

    /** The devices' own time at the first live moment, from which on it runs faster than the clock. */
    private static final String HASTE_FROM = "devices-haste-from";

    private static final String FIRST_DAY = "devices-first-day";
    private static final String AGED = "devices-aged-until";

    /** A call that found nothing is closed after so long of the devices' own time. */
    private static final long VISIT_MS = Duration.ofHours(10).toMillis();

    private final HospitalOpened hospital;
    private final SimulationConfig.Ageing config;
    private final Clock clock;
    private final Foresight foresight;
    private final Doors doors;
    private final Callouts callouts;
    private final List<LiveDevice> devices = new ArrayList<>();
    private final Map<LiveDevice, DeviceEvent> unconfirmed = new HashMap<>();
    private final Map<LiveDevice, Long> visits = new HashMap<>();
    private final long seed;
    private Telling telling = new Telling();
    private long hasteFrom;
    private long readings;
    private long events;

    Rounds(HospitalOpened hospital, SimulationConfig config, Clock clock, Foresight foresight) {
        this.hospital = hospital;
        this.config = config.ageing();
        this.seed = config.seed();
        this.clock = clock;
        this.foresight = foresight;
        this.doors = new Doors(hospital.url());
        this.callouts = new Callouts(doors);
    }

    /** Works until interrupted. */
    void work() throws IOException, InterruptedException {
        callouts.begin();
        long now = clock.millis();
        int today = (int) Math.floorDiv(now, Life.DAY_MS);
        int firstDay = today - (int) config.past().toDays();
        if (hospital.notebook().number(FIRST_DAY).isEmpty()) {
            hospital.notebook().write(FIRST_DAY, String.valueOf(firstDay));
        }
        firstDay = hospital.notebook().number(FIRST_DAY).orElseThrow().intValue();
        Wear.Table wear = new Wear.Table();
        Map<String, DeviceKind> kinds = DeviceKind.all();
        for (Device device : hospital.devices()) {
            Wear its = wear.of(device.department(), device.model());
            devices.add(new LiveDevice(device, kinds.get(device.classCode()), its, seed, firstDay));
        }
        long own = hospital.notebook().number(AGED).orElse(now);
        if (hospital.notebook().number(AGED).isEmpty()) {
            tellThePast(firstDay, now);
        } else {
            hasteFrom = hospital.notebook().number(HASTE_FROM).orElse(own);
            resume(own);
        }
        live(own);
    }

    private void tellThePast(int firstDay, long now) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Couriers couriers = new Couriers(hospital.url(), hospital.key(), COURIERS)) {
            for (LiveDevice device : devices) {
                if (LOG_USE.contains(device.device().classCode())) {
                    device.tellUse(Math.max(now - LOGGED_MS, firstDay * Life.DAY_MS), now, telling);
                }
                sendIfMany(couriers);
            }
            for (LiveDevice device : devices) {
                tellThePast(device, firstDay, now);
                sendIfMany(couriers);
            }
            if (telling.size() > 0) {
                couriers.send(told());
            }
            couriers.finish();
        }
        hasteFrom = now;
        hospital.notebook().write(HASTE_FROM, String.valueOf(now));
        hospital.notebook().write(AGED, String.valueOf(now));
        for (LiveDevice device : devices) {
            if (device.down()) {
                callouts.report(device.device());
            }
        }
        LOG.infof(
                "The demo's devices told %d readings and %d events of the last %d days in %d s.",
                readings, events, config.past().toDays(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private void sendIfMany(Couriers couriers) throws IOException, InterruptedException {
        if (telling.size() >= config.batch()) {
            couriers.send(told());
        }
    }

    private void tellThePast(LiveDevice device, int firstDay, long now) {
        while (device.day() * Life.DAY_MS <= now) {
            device.liveDay();
            long began = (device.day() - 1) * Life.DAY_MS;
            boolean told = device.day() > firstDay;
            if (told) {
                boolean lately = now - began < LATELY_MS;
                device.tellDay((now - began) / (double) Life.DAY_MS, lately ? Integer.MAX_VALUE : 1, telling);
            }
            device.happen(now, event -> past(device, event, told));
        }
    }

    private void past(LiveDevice device, DeviceEvent event, boolean told) {
        DeviceEvent failure = event.kind() == EventKind.REPAIR ? unconfirmed.remove(device) : null;
        if (event.kind() == EventKind.FAILURE) {
            unconfirmed.put(device, event);
        } else if (told) {
            if (failure != null) {
                tell(device, failure, failure.atMs());
            }
            tell(device, event, event.atMs());
        }
    }

    /** Lives up to where the devices stopped, telling nothing again. */
    private void resume(long own) throws IOException, InterruptedException {
        for (LiveDevice device : devices) {
            advance(device, own);
            device.happen(own, event -> {
                if (event.kind() == EventKind.FAILURE) {
                    unconfirmed.put(device, event);
                } else if (event.kind() == EventKind.REPAIR) {
                    unconfirmed.remove(device);
                }
            });
            if (device.down() && unconfirmed.containsKey(device)) {
                callouts.report(device.device());
            } else if (callouts.open(device.device())) {
                visits.put(device, own);
            }
        }
    }

    private void live(long from) throws IOException, InterruptedException {
        long own = from;
        long before = clock.millis();
        long[] next = new long[devices.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = before + config.every().toMillis() * i / next.length;
        }
        long written = before;
        long scored = before;
        try {
            while (true) {
                long now = clock.millis();
                own += Math.round(Math.min(LONGEST_STEP_MS, Math.max(0, now - before)) * config.speed());
                before = now;
                for (int i = 0; i < next.length; i++) {
                    step(devices.get(i), own, now);
                    if (now >= next[i]) {
                        devices.get(i).tellNow(own, now, telling);
                        next[i] = Math.max(next[i] + config.every().toMillis(), now);
                    }
                }
                deliver();
                if (now - written >= WRITE_DOWN_MS) {
                    hospital.notebook().write(AGED, String.valueOf(own));
                    written = now;
                }
                if (now - scored >= config.score().toMillis()) {
                    foresight.take(doors, devices);
                    scored = now;
                }
                Thread.sleep(TICK_MS);
            }
        } finally {
            hospital.notebook().write(AGED, String.valueOf(own));
        }
    }

    private void step(LiveDevice device, long own, long now) throws IOException, InterruptedException {
        advance(device, own);
        List<DeviceEvent> happened = new ArrayList<>();
        device.happen(own, happened::add);
        for (DeviceEvent event : happened) {
            happen(device, event, own, now);
        }
        Long due = visits.get(device);
        if (due != null && own >= due) {
            visits.remove(device);
            callouts.resolve(device.device(), null, "Checked; no fault found.");
            tell(device, new DeviceEvent(own, EventKind.NO_FAULT, "", ""), now);
        }
    }

    /** A device lives the day that its own time is in, whole, and what happens on it comes as the time passes. */
    private void advance(LiveDevice device, long own) {
        while (device.day() * Life.DAY_MS <= own) {
            device.count(device.day() * Life.DAY_MS > hasteFrom ? 1 / config.speed() : 1);
            device.liveDay();
        }
    }

    private void happen(LiveDevice device, DeviceEvent event, long own, long now)
            throws IOException, InterruptedException {
        switch (event.kind()) {
            case FAILURE -> {
                unconfirmed.put(device, new DeviceEvent(now, event.kind(), event.code(), event.detail()));
                callouts.report(device.device());
            }
            case REPAIR -> {
                DeviceEvent failure = unconfirmed.remove(device);
                if (failure != null) {
                    callouts.resolve(device.device(), failure.code(), "Repaired: " + failure.detail() + ".");
                    tell(device, failure, Math.min(now, failure.atMs()));
                    tell(device, event, now);
                }
            }
            case NO_FAULT -> {
                callouts.report(device.device());
                visits.put(device, own + VISIT_MS);
            }
            default -> tell(device, event, now);
        }
    }

    private void tell(LiveDevice device, DeviceEvent event, long at) {
        boolean own = Life.OWN_CLOCK.contains(event.kind());
        telling.event(device.device().controlNumber(), event, own ? at + device.behind() : at);
    }

    private void deliver() throws IOException, InterruptedException {
        if (telling.size() > 0) {
            Couriers.carry(doors, hospital.key(), told());
        }
    }

    private String told() {
        String array = telling.array();
        readings += telling.readings();
        events += telling.events();
        telling = new Telling();
        return array;
    }
}
