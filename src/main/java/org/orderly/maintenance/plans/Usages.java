package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.assets.AssetCard;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.Histories;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;
import org.orderly.telemetry.SignalKind;

/** What the signals that plans watch have shown; read now and then, not each time somebody asks. */
@ApplicationScoped
class Usages {

    /** Days that are read at least, to know how fast a counter grows. */
    private static final int LEAST_DAYS = 100;

    private static final int MOST_DAYS = 1_500;
    private static final Duration SOON = Duration.ofMinutes(5);

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

    private record Read(Instant at, Instant since, Usage usage) {

        /** Where there was no day to compare with, there may be one soon. */
        private boolean isOld(Instant now, Duration readEvery) {
            boolean isThin = usage == null || usage.days().size() < 2;
            Duration good = isThin && readEvery.compareTo(SOON) > 0 ? SOON : readEvery;
            return at.plus(good).isBefore(now);
        }
    }

    /** The signal of that class, if the class has it. */
    Optional<Signal> signal(String classCode, String code) {
        return catalogue.signal(classCode, code);
    }

    /** What is known of a counter may have changed: it is read anew. */
    void forget(long assetId, String signal) {
        read.remove(new Key(assetId, signal));
    }

    /** What the counters of a device have shown in so many days, read now; those that told anything. */
    Map<Signal, Usage> counters(AssetCard card, int back) {
        DeviceHistory history = histories.of(card.id(), clock.instant(), back);
        Map<Signal, Usage> counters = new LinkedHashMap<>();
        history.signals().forEach((code, days) -> signal(card.classCode(), code)
                .filter(signal -> signal.kind() == SignalKind.COUNTER && days.size() > 0)
                .ifPresent(signal ->
                        counters.put(signal, Usage.of(days, signal, CounterStep.grown(card.id(), signal.code())))));
        return counters;
    }

    /**
     * What a signal of a device has shown at least since then, as it was read last; null if it never told anything, or was
     * not read yet. Asks nobody: what is missing or old is read by {@link #readWanted}.
     */
    Usage of(long assetId, Signal signal, Instant since) {
        Key key = new Key(assetId, signal.code());
        Read known = read.get(key);
        boolean reaches = known != null && !known.since().isAfter(since);
        if (!reaches || known.isOld(clock.instant(), config.readEvery())) {
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
            DeviceHistory history = histories.of(key.assetId(), now, back);
            Usage usage = signal(history.classCode(), key.signal())
                    .map(signal -> Usage.of(
                            history.signals().get(key.signal()),
                            signal,
                            CounterStep.grown(key.assetId(), key.signal())))
                    .orElse(null);
            read.put(key, new Read(now, one.getValue(), usage));
            wanted.remove(key);
            count++;
        }
        return count;
    }
}
