package org.orderly.location;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanReader;
import org.orderly.location.plan.PlanVersions;
import org.orderly.location.plan.PlanVersions.Version;
import org.orderly.location.plan.PlanZone;

/**
 * Tells the history of one asset anew: its pings in the order of time, each on the plan of its time, with the changes of
 * the plan and the moments at which the asset was taken out of sight in between. It decides and touches nothing.
 */
final class Replay {

    private final Locator locator;
    private final PlanVersions plans;
    private final NavigableSet<Long> breaks;
    private final long assetId;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Fix> otherwise = new ArrayList<>();
    private Track track;
    private Fix newest;
    private Fix newestTold;
    private long turnedMs;

    /**
     * @param breaks when the asset was taken out of sight, epoch milliseconds (UTC)
     * @param track how the asset stood at the beginning, in a stay that had begun; null when nothing is known
     */
    Replay(Locator locator, PlanVersions plans, NavigableSet<Long> breaks, long assetId, Track track) {
        this.locator = locator;
        this.plans = plans;
        this.breaks = breaks;
        this.assetId = assetId;
        this.track = track;
        if (track != null) {
            Place place = track.place();
            turnedMs = place.atMs();
            stays.add(new Stay(assetId, place.zoneId(), place.sinceMs(), 0));
        }
    }

    /** Goes on with all pings of the next moment, in their order; of several positions only the best counts. */
    void take(List<Fix> moment) {
        turnUpTo(moment.get(0).atMs());
        for (int i = 0; i < moment.size(); i++) {
            Fix fix = moment.get(i);
            boolean counts = !fix.isPosition() || i + 1 == moment.size();
            Fix now = counts ? place(fix) : fix.putAside();
            if (now.isPlaced()) {
                newest = now;
                newestTold = fix;
            }
            if (!fix.isJudged() || now.zoneId() != fix.zoneId()) {
                otherwise.add(now);
            }
        }
    }

    private Fix place(Fix fix) {
        Plan plan = planOf(fix);
        Outcome outcome = locator.locate(track, assetId, fix.tagId(), ping(fix, plan), plan, fix.atMs());
        if (outcome instanceof Outcome.Step step) {
            track = step.track();
            note(step.ended(), step.begun());
            return step.fix();
        }
        if (outcome instanceof Outcome.Refused refused && refused.track() != null) {
            track = refused.track();
        }
        return fix.putAside();
    }

    /** The plan of its time; should that have nothing at this place, it was not drawn yet: then the plan of now. */
    private Plan planOf(Fix fix) {
        Plan then = plans.at(fix.atMs());
        boolean drawn = fix.isPosition()
                ? then.zoneAt(floorId(fix, then), fix.rawX(), fix.rawY()) != null
                : then.reader(fix.readerId()) != null;
        return drawn ? then : plans.now();
    }

    private static long floorId(Fix fix, Plan plan) {
        PlanZone zone = plan.zoneOfHistory(fix.rawZoneId());
        return zone == null ? -1 : zone.floorId();
    }

    /** The ping as it came in. The sighting of a reader that is no more is taken for the position that it came to. */
    private static Ping ping(Fix fix, Plan plan) {
        PlanReader reader = fix.isPosition() ? null : plan.reader(fix.readerId());
        if (reader != null) {
            return new Ping.Sighting("", fix.atMs(), reader.code(), fix.signal());
        }
        PlanZone zone = plan.zoneOfHistory(fix.rawZoneId());
        String floor = zone == null ? "" : zone.floorCode();
        return fix.isPosition()
                ? new Ping.Fix("", fix.atMs(), fix.rawX(), fix.rawY(), floor, Fix.accuracyOf(fix.signal(), Double.NaN))
                : new Ping.Fix("", fix.atMs(), fix.x(), fix.y(), floor, fix.accuracy());
    }

    /** What happened up to that time without a ping, epoch milliseconds (UTC). */
    void turnUpTo(long ms) {
        if (track != null && ms > turnedMs) {
            Plan before = plans.at(turnedMs);
            for (Version version : plans.between(turnedMs, ms)) {
                breakUpTo(version.fromMs());
                turn(locator.replaced(track, before, version.plan(), version.fromMs()));
                before = version.plan();
                turnedMs = version.fromMs();
            }
            breakUpTo(ms);
        }
        turnedMs = Math.max(turnedMs, ms);
    }

    private void breakUpTo(long ms) {
        for (long atMs : breaks.subSet(turnedMs, false, ms, true)) {
            turn(locator.broken(track, atMs, List.of()));
        }
    }

    private void turn(Outcome.Turn turn) {
        if (turn != null) {
            track = turn.track();
            note(turn.ended(), turn.begun());
        }
    }

    /** The asset was not heard for so long by now that it is silent. */
    void silence() {
        turn(locator.silenced(track, List.of()));
    }

    private void note(Stay ended, Stay begun) {
        if (ended != null && !stays.isEmpty()) {
            stays.set(stays.size() - 1, ended);
        }
        if (begun != null) {
            stays.add(begun);
        }
    }

    /** How the asset stands by now, or null when nothing is known. */
    Track track() {
        return track;
    }

    /** The stays since the beginning; the last one has no end while the asset is in it. */
    List<Stay> stays() {
        return stays;
    }

    /** The pings that come to another place than was told; of the newest, every difference counts. */
    List<Fix> otherwise() {
        return otherwise;
    }

    /** The newest ping as it is placed now, when that is not exactly as it was told; else null. */
    Fix newestOtherwise() {
        return newest != null && !newest.equals(newestTold) && !otherwise.contains(newest) ? newest : null;
    }
}
