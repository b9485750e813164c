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
    private final Map<Key, Instant> wanted = new ConcurrentHashMap<>();

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

    /**
     * What a signal of a device has shown at least since then, as it was read last; null if it never told anything, or was
     * not read yet. Asks nobody: what is missing or old is read by {@link #readWanted}.
     */
    Usage of(long assetId, String signal, Instant since) {
        Key key = new Key(assetId, signal);
        Read known = read.get(key);
        boolean reaches = known != null && !known.since().isAfter(since);
        if (!reaches || known.at().plus(config.readEvery()).isBefore(clock.instant())) {
            wanted.merge(key, since, (one, other) -> one.isBefore(other) ? one : other);
        }
        return reaches ? known.usage() : null;
    }

    /** Reads what somebody has asked for and was missing or old; tells how much that was. */
    int readWanted() {
        int count = 0;
        for (Map.Entry<Key, Instant> one : Map.copyOf(wanted).entrySet()) {
            Key key = one.getKey();
            Instant now = clock.instant();
            long days = Duration.between(one.getValue(), now).toDays() + 7;
            int back = (int) Math.max(LEAST_DAYS, Math.min(MOST_DAYS, days));
            Usage usage =
                    Usage.of(histories.of(key.assetId(), now, back).signals().get(key.signal()));
            read.put(key, new Read(now, one.getValue(), usage));
            wanted.remove(key);
            count++;
        }
        return count;
    }
}
