package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.intake.Intake.Numbered;
import org.orderly.location.plan.PlanReader;
import org.orderly.location.plan.Plans;

/**
 * The clocks of gateways and readers: finds those that are off, and corrects the time of what they send. A ping of the
 * future that is left then is taken for one of now.
 */
@ApplicationScoped
class SenderClocks {

    private static final int MOST_PAIRS = 20_000;

    /** Two readers that hear a tag at the same time tell so within this time. */
    private static final long TOGETHER_MS = 2_000;

    /** A gateway or reader and its clock. */
    record SenderClock(Kind kind, String name, long aheadMs, long lastMs) {}

    /** What has a clock of its own. */
    enum Kind {
        GATEWAY,
        READER
    }

    private record Heard(String tag, String reader, long ageMs, long cameMs) {}

    private record Pair(String one, String other) {}

    private final Map<String, ClockOffset> gateways = new ConcurrentHashMap<>();
    private final Map<String, ClockOffset> readers = new ConcurrentHashMap<>();
    private final Map<String, Heard> lastHeard = new ConcurrentHashMap<>();
    private final Map<Pair, ReaderPair> pairs = new ConcurrentHashMap<>();
    /** By how much readers are ahead of those around them, milliseconds. */
    private final Map<String, Long> aheadOfOthers = new ConcurrentHashMap<>();

    private final Plans plans;
    private final long toleranceMs;

    SenderClocks(Plans plans, LocationConfig config) {
        this.plans = plans;
        this.toleranceMs = config.clockSkew().toMillis();
    }

    /** The pings of a delivery, each with the time at which it was taken by our clock as far as that is known. */
    List<Numbered<Ping>> corrected(String gateway, List<Numbered<Ping>> pings, long nowMs) {
        ClockOffset clock = gateways.computeIfAbsent(gateway, name -> new ClockOffset());
        long newestMs = Long.MIN_VALUE;
        for (Numbered<Ping> ping : pings) {
            newestMs = Math.max(newestMs, ping.element().atMs());
        }
        if (!pings.isEmpty()) {
            clock.sample(nowMs, nowMs - newestMs);
        }
        List<Numbered<Ping>> corrected = null;
        for (int i = 0; i < pings.size(); i++) {
            Ping ping = pings.get(i).element();
            long atMs = corrected(gateway, ping, ping.atMs() - clock.aheadMs(), nowMs);
            if (atMs != ping.atMs()) {
                corrected = corrected == null ? new ArrayList<>(pings) : corrected;
                corrected.set(i, new Numbered<>(pings.get(i).index(), ping.at(atMs)));
            }
        }
        return corrected == null ? pings : corrected;
    }

    private long corrected(String gateway, Ping ping, long atMs, long nowMs) {
        long taken = atMs;
        if (ping instanceof Ping.Sighting sighting) {
            taken -= readerAhead(gateway, sighting, nowMs - atMs, nowMs);
        }
        return taken > nowMs && taken <= nowMs + toleranceMs ? nowMs : taken;
    }

    private long readerAhead(String gateway, Ping.Sighting sighting, long ageMs, long nowMs) {
        PlanReader reader = plans.now().reader(sighting.reader());
        if (reader == null) {
            return 0;
        }
        ClockOffset clock = readers.computeIfAbsent(reader.code(), code -> new ClockOffset());
        clock.sample(nowMs, ageMs);
        if (clock.aheadMs() != 0) {
            return clock.aheadMs();
        }
        compare(gateway, new Heard(sighting.tag(), reader.code(), ageMs, nowMs));
        return aheadOfOthers.isEmpty() ? 0 : aheadOfOthers.getOrDefault(reader.code(), 0L);
    }

    /** Of two readers that hear the same tag by turns, the one whose pings seem younger by a steady time is ahead. */
    private void compare(String gateway, Heard now) {
        Heard before = lastHeard.put(gateway, now);
        if (before == null
                || !before.tag().equals(now.tag())
                || before.reader().equals(now.reader())
                || now.cameMs() - before.cameMs() > TOGETHER_MS
                || pairs.size() >= MOST_PAIRS) {
            return;
        }
        boolean inOrder = before.reader().compareTo(now.reader()) < 0;
        Pair pair = inOrder ? new Pair(before.reader(), now.reader()) : new Pair(now.reader(), before.reader());
        long firstIsOlderMs = inOrder ? before.ageMs() - now.ageMs() : now.ageMs() - before.ageMs();
        long steadyMs = pairs.computeIfAbsent(pair, same -> new ReaderPair()).differs(firstIsOlderMs);
        String ahead = steadyMs > 0 ? pair.other() : pair.one();
        if (steadyMs != 0) {
            aheadOfOthers.put(ahead, Math.abs(steadyMs));
        } else {
            aheadOfOthers.remove(pair.one());
            aheadOfOthers.remove(pair.other());
        }
    }

    /** All senders that were heard since the start, those whose clocks are off first, the worst of them first. */
    List<SenderClock> all() {
        List<SenderClock> all = new ArrayList<>();
        gateways.forEach((name, clock) -> all.add(of(Kind.GATEWAY, name, clock, 0)));
        readers.forEach((code, clock) -> all.add(of(Kind.READER, code, clock, aheadOfOthers.getOrDefault(code, 0L))));
        all.sort(Comparator.comparingLong((SenderClock clock) -> -Math.abs(clock.aheadMs()))
                .thenComparing(SenderClock::kind)
                .thenComparing(SenderClock::name));
        return all;
    }

    private static SenderClock of(Kind kind, String name, ClockOffset clock, long aheadOfOthersMs) {
        return new SenderClock(kind, name, clock.aheadMs() != 0 ? clock.aheadMs() : aheadOfOthersMs, clock.lastMs());
    }
}
