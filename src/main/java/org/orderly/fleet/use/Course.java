package org.orderly.fleet.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.orderly.fleet.Use;
import org.orderly.location.history.Stays.Stay;
import org.orderly.location.plan.Purpose;
import org.orderly.telemetry.UseEvent;

/** How the use of a unit went in a period, from what it said and where it stood. Times are epoch milliseconds (UTC). */
final class Course {

    private final String classCode;
    private final LongFunction<Purpose> purposes;
    private final long wordLastsMs;

    /** @param purposes what the zone of that id is for, or null */
    Course(String classCode, LongFunction<Purpose> purposes, long wordLastsMs) {
        this.classCode = classCode;
        this.purposes = purposes;
        this.wordLastsMs = wordLastsMs;
    }

    /**
     * The steps of a unit that belonged to the fleet from {@code fromMs} to {@code toMs}; the first is its joining and the
     * last its leaving.
     *
     * @param words what it said, also before the period, in the order of time
     * @param stays where it stood, the earliest first; they do not overlap
     */
    List<Step> of(List<UseEvent> words, List<Stay> stays, long fromMs, long toMs) {
        TreeSet<Long> moments = new TreeSet<>(List.of(fromMs));
        words.forEach(word -> {
            moments.add(word.atMs());
            moments.add(word.atMs() + wordLastsMs);
        });
        stays.forEach(stay -> {
            moments.add(stay.fromMs());
            moments.add(stay.untilMs());
        });
        NavigableMap<Long, UseEvent> said = new TreeMap<>();
        words.forEach(word -> said.put(word.atMs(), word));
        NavigableMap<Long, Stay> stood = new TreeMap<>();
        stays.forEach(stay -> stood.put(stay.fromMs(), stay));
        List<Step> steps = new ArrayList<>();
        Use now = null;
        for (long at : moments.subSet(fromMs, toMs)) {
            Use then = at(said, stood, at);
            if (!Objects.equals(now, then)) {
                steps.add(new Step(at, now, then));
                now = then;
            }
        }
        if (now != null) {
            steps.add(new Step(toMs, now, null));
        }
        return steps;
    }

    private Use at(NavigableMap<Long, UseEvent> said, NavigableMap<Long, Stay> stood, long at) {
        UseEvent word = value(said, at);
        Stay stay = value(stood, at);
        boolean speaks = word != null && at < word.atMs() + wordLastsMs;
        Purpose purpose = stay != null && at < stay.untilMs() ? purposes.apply(stay.zoneId()) : null;
        return Use.of(speaks ? word.inUse() : null, purpose, classCode);
    }

    private static <T> T value(NavigableMap<Long, T> map, long at) {
        Map.Entry<Long, T> entry = map.floorEntry(at);
        return entry == null ? null : entry.getValue();
    }
}
