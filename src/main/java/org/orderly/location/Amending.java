package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.plan.PlanVersions;

/**
 * Makes the history of one asset anew from a time on, from what is kept of it: pings, stays, and when it was taken out of
 * sight. Begins a while before that time, where its state is known well enough, and ends as soon as everything is as it
 * was told.
 */
final class Amending {

    /** So many pings in a row must come to the same place as before until all later ones are taken to. */
    private static final int AGREED = 12;

    private static final float SAME_METRES = 0.001f;

    private final Locator locator;
    private final PlanVersions plans;
    private final long assetId;
    private final long fromMs;
    private final TreeMap<Long, List<Fix>> moments = new TreeMap<>();
    private final NavigableSet<Long> breaks = new TreeSet<>();
    private final List<Stay> told = new ArrayList<>();
    private Replay replay;
    private long firstMs;
    private long begunMs = Long.MAX_VALUE;
    private long endedMs = Long.MAX_VALUE;

    /** @param fromMs what was told from here on may be wrong, epoch milliseconds (UTC) */
    Amending(Locator locator, PlanVersions plans, long assetId, long fromMs) {
        this.locator = locator;
        this.plans = plans;
        this.assetId = assetId;
        this.fromMs = fromMs;
    }

    long assetId() {
        return assetId;
    }

    /** From when on the pings of the asset are needed. */
    long neededFromMs() {
        return fromMs - locator.remembersMs();
    }

    /** Reads what is kept besides pings. */
    void read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT zone_id, from_ms, until_ms FROM stays WHERE asset_id = ?"
                        + " AND (until_ms IS NULL OR until_ms >= ?) ORDER BY from_ms")) {
            select.setLong(1, assetId);
            select.setLong(2, neededFromMs());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Long until = row.getObject(3, Long.class);
                    told.add(new Stay(assetId, row.getLong(1), row.getLong(2), until == null ? 0 : until));
                }
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT at_ms FROM stay_breaks WHERE asset_id = ? AND at_ms >= ?")) {
            select.setLong(1, assetId);
            select.setLong(2, neededFromMs());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    breaks.add(row.getLong(1));
                }
            }
        }
    }

    /**
     * Goes through the pings.
     *
     * @param fixes those kept since {@link #neededFromMs}, each moment once, in any order
     */
    void replay(Collection<Fix> fixes) {
        fixes.stream().sorted(Fix.IN_TIME).forEach(fix -> moments.computeIfAbsent(fix.atMs(), at -> new ArrayList<>(1))
                .add(fix));
        Track start = warmedUp();
        replay = new Replay(locator, plans, breaks, assetId, start);
        SortedMap<Long, List<Fix>> concerned =
                start == null ? moments.tailMap(neededFromMs() + locator.hearsMs()) : moments.tailMap(fromMs);
        firstMs = concerned.isEmpty() ? fromMs : concerned.firstKey();
        begunMs = start != null ? start.place().sinceMs() : firstMs;
        long certainMs = fixes.stream()
                .filter(fix -> !fix.isJudged())
                .mapToLong(Fix::atMs)
                .reduce(fromMs, Math::max);
        int agreed = 0;
        for (Map.Entry<Long, List<Fix>> moment : concerned.entrySet()) {
            replay.take(moment.getValue());
            agreed = moment.getKey() <= certainMs ? 0 : agreed(moment.getValue(), agreed);
            if (agreed >= AGREED) {
                endedMs = moment.getKey();
                return;
            }
        }
    }

    /**
     * How the asset stood before what may be wrong: its filter is warmed up by the pings before, its stay is the one that was
     * told. Null when nothing is known of then.
     */
    private Track warmedUp() {
        Track start = start();
        if (start == null) {
            return null;
        }
        Replay before = new Replay(locator, plans, breaks, assetId, start);
        moments.subMap(start.place().atMs(), false, fromMs, false).values().forEach(before::take);
        Track track = before.track();
        Stay stay = at(track.place().atMs());
        return stay == null ? track : track.inZone(stay.zoneId()).since(stay.fromMs());
    }

    /** How the asset stood at the first ping of which all is known that has a bearing on it; null when there is none. */
    private Track start() {
        for (List<Fix> moment : moments.subMap(neededFromMs() + locator.hearsMs(), true, fromMs, false)
                .values()) {
            Track track = known(moment);
            if (track != null) {
                return track;
            }
        }
        return null;
    }

    /** How the asset stood at a ping; null unless it was placed, in a stay that was told. */
    private Track known(List<Fix> moment) {
        Fix fix = moment.get(moment.size() - 1);
        Stay stay = at(fix.atMs());
        if (!fix.isPlaced() || stay == null) {
            return null;
        }
        Track track = KeptTracks.track(fix, stay.fromMs(), false, 0).inZone(stay.zoneId());
        List<Fix> lately = moments.subMap(fix.atMs() - locator.hearsMs(), true, fix.atMs(), true).values().stream()
                .flatMap(List::stream)
                .toList();
        return locator.remembering(track, lately, plans.at(fix.atMs()));
    }

    private Stay at(long ms) {
        Stay found = null;
        for (Stay stay : told) {
            if (stay.fromMs() <= ms && (stay.untilMs() == 0 || stay.untilMs() >= ms)) {
                found = stay;
            }
        }
        return found;
    }

    private int agreed(List<Fix> moment, int before) {
        Fix fix = moment.get(moment.size() - 1);
        if (!fix.isJudged()) {
            return before; // says nothing
        }
        Track track = replay.track();
        Place place = track == null ? null : track.place();
        Stay stay = at(fix.atMs());
        boolean same = place != null
                && place.atMs() == fix.atMs()
                && fix.isPlaced()
                && place.zoneId() == fix.zoneId()
                && stay != null
                && stay.zoneId() == place.zoneId()
                && track.outsideSinceMs() == 0
                && Math.abs(place.x() - fix.x()) < SAME_METRES
                && Math.abs(place.y() - fix.y()) < SAME_METRES
                && Math.abs(place.accuracy() - fix.accuracy()) < SAME_METRES;
        return same ? before + 1 : 0;
    }

    /** Whether history was gone through to its end, and not only until everything was as it was told. */
    boolean reachedTheEnd() {
        return endedMs == Long.MAX_VALUE;
    }

    /** How the asset stands by its history; nothing when that was not gone through to its end. */
    Optional<Track> track() {
        return reachedTheEnd() ? Optional.ofNullable(replay.track()) : Optional.empty();
    }

    /** Goes on with what was decided while history was read. What does not follow on it has its own amending. */
    void goOn(Outcome outcome) {
        if (outcome instanceof Outcome.Step step) {
            apply(step.ended(), step.begun());
            boolean follows = replay.track() == null
                    || step.fix().atMs() >= replay.track().place().atMs();
            if (reachedTheEnd() && follows) {
                replay.take(List.of(step.fix()));
            }
        } else if (outcome instanceof Outcome.Turn turn) {
            apply(turn.ended(), turn.begun());
            if (reachedTheEnd() && turn.broken() > 0) {
                breaks.add(turn.broken());
                replay.turnUpTo(turn.broken());
            }
        } else if (outcome instanceof Outcome.Refused refused && refused.fix() != null && reachedTheEnd()) {
            replay.take(List.of(refused.fix()));
        }
    }

    private void apply(Stay ended, Stay begun) {
        if (ended != null) {
            told.replaceAll(stay -> stay.fromMs() == ended.fromMs() ? ended : stay);
        }
        if (begun != null) {
            told.removeIf(stay -> stay.fromMs() == begun.fromMs());
            told.add(begun);
        }
    }

    /**
     * What is other than it was told; null when nothing is.
     *
     * @param before how the asset stands as far as it was told, or null
     * @param silence whether an asset that stands so is silent by now
     * @param nowMs epoch milliseconds (UTC)
     */
    Outcome.Amended outcome(Track before, Silence silence, long nowMs) {
        if (reachedTheEnd() && replay.track() != null) {
            replay.turnUpTo(nowMs);
            boolean toldSilent = before != null && before.place().silent();
            if (toldSilent
                    && !replay.track().place().silent()
                    && silence.isDue(replay.track().place(), nowMs)) {
                replay.silence();
            }
        }
        Map<Stay, Stay> wrong = new LinkedHashMap<>();
        told.stream()
                .filter(stay -> stay.fromMs() >= begunMs && stay.fromMs() <= endedMs)
                .forEach(stay -> wrong.put(stay, stay));
        List<Stay> right = new ArrayList<>(replay.stays());
        if (!reachedTheEnd()) {
            Stay last = right.remove(right.size() - 1);
            right.add(
                    new Stay(assetId, last.zoneId(), last.fromMs(), at(endedMs).untilMs()));
        }
        Stay earlier = at(firstMs);
        if (!moments.isEmpty() && earlier != null && earlier.fromMs() < begunMs) {
            // It began before anything is known; what is known begins now.
            wrong.put(earlier, earlier);
            right.add(0, new Stay(assetId, earlier.zoneId(), earlier.fromMs(), firstMs));
        }
        right.removeIf(stay -> wrong.remove(stay) != null);
        Track after = reachedTheEnd() ? replay.track() : since(before);
        boolean stands = before == null ? after == null : after == null || stands(before.place(), after.place());
        List<Fix> fixes = new ArrayList<>(replay.otherwise());
        if (reachedTheEnd() && replay.newestOtherwise() != null) {
            fixes.add(replay.newestOtherwise());
        }
        if (wrong.isEmpty() && right.isEmpty() && fixes.isEmpty() && stands) {
            return null;
        }
        long from = Math.min(first(wrong.keySet()), first(right));
        long until = Math.max(last(wrong.keySet(), nowMs), last(right, nowMs));
        return new Outcome.Amended(
                assetId,
                after,
                from,
                until,
                List.copyOf(wrong.keySet()),
                right,
                fixes,
                events(before, after, from, until, !wrong.isEmpty() || !right.isEmpty()));
    }

    /** The stay the asset is in may have begun at another time, although everything since is as it was told. */
    private Track since(Track before) {
        if (before == null) {
            return null;
        }
        Stay last = replay.stays().get(replay.stays().size() - 1);
        Stay toldLast = at(endedMs);
        boolean current = toldLast.fromMs() == before.place().sinceMs();
        return current ? before.inZone(last.zoneId()).since(last.fromMs()) : before;
    }

    private static boolean stands(Place before, Place after) {
        return before.zoneId() == after.zoneId()
                && before.sinceMs() == after.sinceMs()
                && before.atMs() == after.atMs()
                && before.silent() == after.silent()
                && before.x() == after.x()
                && before.y() == after.y();
    }

    private List<LocationEvent> events(Track before, Track after, long from, long until, boolean stays) {
        List<LocationEvent> events = new ArrayList<>(3);
        if (stays) {
            events.add(
                    new LocationEvent.HistoryAmended(assetId, Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
        }
        if (before != null
                && after != null
                && before.place().silent()
                && !after.place().silent()) {
            events.add(new LocationEvent.CameBack(
                    assetId,
                    after.place().zoneId(),
                    Instant.ofEpochMilli(after.place().atMs())));
        }
        if (before != null
                && after != null
                && before.place().zoneId() != after.place().zoneId()) {
            Instant at = Instant.ofEpochMilli(after.place().sinceMs());
            events.add(new LocationEvent.ZoneLeft(assetId, before.place().zoneId(), at));
            events.add(new LocationEvent.ZoneEntered(assetId, after.place().zoneId(), at));
        }
        return events;
    }

    private static long first(Collection<Stay> stays) {
        return stays.stream().mapToLong(Stay::fromMs).min().orElse(Long.MAX_VALUE);
    }

    private static long last(Collection<Stay> stays, long nowMs) {
        return stays.stream()
                .mapToLong(stay -> stay.untilMs() == 0 ? nowMs : stay.untilMs())
                .max()
                .orElse(0);
    }
}
