package org.orderly.location;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.intake.Door;
import org.orderly.intake.Intake;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.IntakeMeter;
import org.orderly.intake.Receipt;

/** The one door for pings, whichever way they come: reads, judges, keeps, and answers once they are durable. */
@ApplicationScoped
class PingIntake implements Door {

    private final Map<String, Intake<Ping, Refusal>> doors = new ConcurrentHashMap<>();
    private final PingReader reader = new PingReader();
    private final Locating locating;
    private final SenderClocks clocks;
    private final IntakeMeter<Refusal> meter;
    private final Clock clock;

    PingIntake(Locating locating, SenderClocks clocks, MeterRegistry registry, Clock clock) {
        this.locating = locating;
        this.clocks = clocks;
        this.clock = clock;
        meter = new IntakeMeter<>(registry, "orderly.pings", Refusal.values());
        registry.gauge("orderly.pings.waiting", locating, Locating::waiting);
        registry.gauge("orderly.pings.unsettled", locating, Locating::unsettled);
        registry.gauge("orderly.assets.seen", locating, Locating::seen);
    }

    @Override
    public String channel() {
        return "pings";
    }

    /** The door for a broker, that is for everybody who speaks through it. */
    @Override
    public Intake<Ping, Refusal> door() {
        return door("mqtt");
    }

    /** The door for a gateway, or for a broker: each has a clock of its own. */
    Intake<Ping, Refusal> door(String sender) {
        return doors.computeIfAbsent(
                sender, name -> new Intake<>(reader, new Corrected(name), meter, Refusal.MALFORMED, clock));
    }

    /** Judges pings by the time at which they were taken, whatever the sender's clock says. */
    private final class Corrected implements Intake.Judge<Ping, Refusal> {
        private final String sender;

        Corrected(String sender) {
            this.sender = sender;
        }

        @Override
        public void needsRoom() {
            locating.needsRoom();
        }

        @Override
        public CompletableFuture<Void> judge(
                List<Numbered<Ping>> part, Receipt<Refusal> receipt, long nowMs, long patienceMs) {
            return locating.judge(clocks.corrected(sender, part, nowMs), receipt, nowMs, patienceMs);
        }
    }
}
