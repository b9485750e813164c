package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.telemetry.Histories;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

/** What the signals that plans watch have shown; read now and then, not each time somebody asks. */
@ApplicationScoped
class Usages {

    /** Days that are read at least, to know how fast a counter grows. */
    private static final int LEAST_DAYS = 100;

    private static final int MOST_DAYS = 1_500;

    private final Histories histories;
    private final PlansConfig config;
    private final Clock clock;
    private final SignalCatalogue catalogue = SignalCatalogue.load();
    private final Map<Key, Read> read = new ConcurrentHashMap<>();

    Usages(Histories histories, PlansConfig config, Clock clock) {
        this.histories = histories;
        this.config = config;
        this.clock = clock;
    }

    private record Key(long assetId, String signal) {}

    private record Read(Instant at, Instant since, Usage usage) {}

    /** The signal of that class, if the class has it. */
    Optional<Signal> signal(String classCode, String code) {
        return catalogue.signal(classCode, code);
    }

    /** What a signal of a device has shown at least since then, or null if it never told anything. */
    Usage of(long assetId, String signal, Instant since) {
        Key key = new Key(assetId, signal);
        Instant now = clock.instant();
        Read known = read.get(key);
        if (known == null
                || known.since().isAfter(since)
                || known.at().plus(config.readEvery()).isBefore(now)) {
            long days = Duration.between(since, now).toDays() + 7;
            int back = (int) Math.max(LEAST_DAYS, Math.min(MOST_DAYS, days));
            known = new Read(
                    now,
                    since,
                    Usage.of(histories.of(assetId, now, back).signals().get(signal)));
            read.put(key, known);
        }
        return known.usage();
    }

    /** Forgets what a device has shown, so that it is read anew. */
    void forget(long assetId) {
        read.keySet().removeIf(key -> key.assetId() == assetId);
    }
}
