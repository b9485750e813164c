package org.orderly.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what becomes of the elements of one intake and how long deliveries wait for their acknowledgement. */
public final class IntakeMeter<R extends Refusal> implements Intake.Counts<R> {

    private final MeterRegistry registry;
    private final String name;
    private final Map<String, Counter> outcomes = new ConcurrentHashMap<>();
    private final Counter unforeseen;
    private final Timer acknowledged;

    /**
     * @param name the counter's, such as {@code orderly.pings}
     * @param reasons all of them, so that each is a metric before it first happens
     */
    public IntakeMeter(MeterRegistry registry, String name, R[] reasons) {
        this.registry = registry;
        this.name = name;
        acknowledged = Timer.builder(name + ".acknowledged")
                .description("From a delivery's first byte to its acknowledgement")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(registry);
        unforeseen = Counter.builder(name + ".unforeseen")
                .description("Refused as malformed for a fault of the service itself; the log has the cause")
                .register(registry);
        for (String outcome : new String[] {"accepted", "duplicate", "late"}) {
            counter(outcome);
        }
        for (R reason : reasons) {
            counter(reason.code());
        }
    }

    private Counter counter(String outcome) {
        return outcomes.computeIfAbsent(outcome, tag -> Counter.builder(name)
                .description("By what became of them")
                .tag("outcome", tag)
                .register(registry));
    }

    @Override
    public void count(Receipt<R> receipt, long nanos) {
        counter("accepted").increment(receipt.accepted() - receipt.duplicates() - receipt.late() - receipt.filtered());
        counter("duplicate").increment(receipt.duplicates());
        counter("late").increment(receipt.late());
        if (receipt.filtered() > 0) {
            counter("filtered").increment(receipt.filtered());
        }
        receipt.refused().forEach((reason, count) -> counter(reason).increment(count));
        unforeseen.increment(receipt.unforeseen());
        acknowledged.record(nanos, TimeUnit.NANOSECONDS);
    }
}
