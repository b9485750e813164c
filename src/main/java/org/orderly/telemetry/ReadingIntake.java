package org.orderly.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.orderly.intake.Door;
import org.orderly.intake.Intake;
import org.orderly.intake.IntakeMeter;

/** The one door for readings and events of devices, whichever way they come. */
@ApplicationScoped
class ReadingIntake implements Door {

    private final Intake<Told, Refusal> intake;

    ReadingIntake(Telemetry telemetry, MeterRegistry registry, Clock clock) {
        intake = new Intake<>(
                new ReadingReader(),
                telemetry,
                new IntakeMeter<>(registry, "orderly.readings", Refusal.values()),
                Refusal.MALFORMED,
                clock);
        registry.gauge("orderly.readings.waiting", telemetry, Telemetry::waiting);
    }

    @Override
    public String channel() {
        return "readings";
    }

    @Override
    public Intake<Told, Refusal> door() {
        return intake;
    }
}
