package org.orderly.location;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts what becomes of pings and how long they wait for their acknowledgement. */
@ApplicationScoped
class PingCounts {

    private final Counter accepted;
    private final Counter duplicates;
    private final Counter late;
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Timer acknowledged;

    PingCounts(MeterRegistry registry, Locating locating) {
        accepted = outcome(registry, "accepted");
        duplicates = outcome(registry, "duplicate");
        late = outcome(registry, "late");
        for (Refusal reason : Refusal.values()) {
            refused.put(reason, outcome(registry, reason.code()));
        }
        acknowledged = Timer.builder("orderly.pings.acknowledged")
                .description("From a delivery's first byte to its acknowledgement")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        registry.gauge("orderly.pings.waiting", locating, Locating::waiting);
        registry.gauge("orderly.assets.seen", locating, Locating::seen);
    }

    private static Counter outcome(MeterRegistry registry, String outcome) {
        return Counter.builder("orderly.pings")
                .description("Pings by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void count(Receipt receipt, long nanos) {
        accepted.increment(receipt.accepted() - receipt.duplicates() - receipt.late());
        duplicates.increment(receipt.duplicates());
        late.increment(receipt.late());
        receipt.refused().forEach((reason, count) -> refused.get(reason).increment(count));
        acknowledged.record(nanos, TimeUnit.NANOSECONDS);
    }
}
