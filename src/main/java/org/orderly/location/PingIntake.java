package org.orderly.location;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.orderly.intake.Door;
import org.orderly.intake.Intake;
import org.orderly.intake.IntakeMeter;

/** The one door for pings, whichever way they come: reads, judges, keeps, and answers once they are durable. */
@ApplicationScoped
class PingIntake implements Door {

    private final Intake<Ping, Refusal> intake;

    PingIntake(Locating locating, MeterRegistry registry, Clock clock) {
        intake = new Intake<>(
                new PingReader(),
                locating,
                new IntakeMeter<>(registry, "orderly.pings", Refusal.values()),
                Refusal.MALFORMED,
                clock);
        registry.gauge("orderly.pings.waiting", locating, Locating::waiting);
        registry.gauge("orderly.assets.seen", locating, Locating::seen);
    }

    @Override
    public String channel() {
        return "pings";
    }

    @Override
    public Intake<Ping, Refusal> door() {
        return intake;
    }
}
