package org.orderly.location;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.orderly.location.Outcome.Refused;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanReader;
import org.orderly.location.plan.PlanZone;

/**
 * Turns an asset's track and its next ping into an outcome. It decides and touches nothing: the same track, ping, plan
 * and time always give the same outcome.
 */
final class Locator {

    /** A step looks at the draft, adds what it finds out, and may refuse it. */
    private interface Stage {
        Refused apply(Draft draft);
    }

    /** The walk of a ping whose tag is known. */
    private final List<Stage> pipeline =
            List.of(this::fresh, this::placed, this::plausible, this::smoothed, this::zoned);

    private static final int JUMPS_BELIEVED = 3;
    private static final long SECONDS_A_FLOOR = 3;
    private static final double SMOOTHING_OF_INTERVAL = 0.2;
    private static final double GATE = 9;
    private static final long LONGEST_WARM_UP_MS = 2 * FixBlocks.HOUR_MS;

    private final LocationConfig config;
    private final SightingPlacer sightings;

    Locator(LocationConfig config) {
        this.config = config;
        this.sightings = new SightingPlacer(config.hearing().toMillis());
    }

    /** One ping on its way through the pipeline. */
    private static final class Draft {
        final Track track;
        final Place was;
        /** Where it was, if that says anything about where it is now: not after a silence. */
        final Place from;

        final long assetId;
        final long tagId;
        final Ping ping;
        final Plan plan;
        final long nowMs;
        List<Track.Heard> heard = List.of();
        PlanReader reader;
        long atMs;
        long floorId;
        double x;
        double y;
        double accuracy;
        PlanZone zone;
        float filteredX;
        float filteredY;
        float sigma;
        long outsideSinceMs;

        Draft(Track track, boolean anew, long assetId, long tagId, Ping ping, Plan plan, long nowMs) {
            this.track = track;
            this.was = track == null ? null : track.place();
            this.from = anew ? null : was;
            this.assetId = assetId;
            this.tagId = tagId;
            this.ping = ping;
            this.plan = plan;
            this.nowMs = nowMs;
            this.atMs = ping.atMs();
        }

        Refused refuse(Refusal reason, String detail) {
            return new Refused(reason, detail, track, null);
        }

        PlanZone zoneBefore() {
            return from == null ? null : plan.zone(from.zoneId());
        }
    }

    /**
     * @param track what is known of the asset, or null when this is its first ping
     * @param nowMs when the ping came in, epoch milliseconds (UTC)
     */
    Outcome locate(Track track, long assetId, long tagId, Ping ping, Plan plan, long nowMs) {
        Draft draft = new Draft(track, beginsAnew(track, ping.atMs()), assetId, tagId, ping, plan, nowMs);
        if (isDuplicate(draft)) {
            return new Outcome.Duplicate();
        }
        for (Stage stage : pipeline) {
            Refused refused = stage.apply(draft);
            if (refused != null) {
                return refused;
            }
            if (draft.floorId != 0 && isLate(draft)) {
                return new Outcome.Late(
                        draft.track.hearing(draft.heard), raw(draft).unjudged());
            }
        }
        return step(draft);
    }

    /**
     * A ping whose turn was before something that is known already, though not before another ping: the plan was another
     * one then.
     */
    Outcome late(Track track, long assetId, long tagId, Ping ping, Plan planThen, long nowMs) {
        Draft draft = new Draft(null, true, assetId, tagId, ping, planThen, nowMs);
        for (Stage stage : List.<Stage>of(this::fresh, this::placed)) {
            Refused refused = stage.apply(draft);
            if (refused != null) {
                return new Refused(refused.reason(), refused.detail(), track, refused.fix());
            }
        }
        return new Outcome.Late(track, raw(draft).unjudged());
    }

    /** What readers heard longer before a ping than this has no bearing on where that puts the asset, milliseconds. */
    long hearsMs() {
        return config.hearing().toMillis();
    }

    /** What went on longer before a ping than this has none either: the filter has forgotten it, milliseconds. */
    long remembersMs() {
        return Math.max(LONGEST_WARM_UP_MS, 4 * config.silentLatest().toMillis());
    }

    /** The track with the readers that heard it lately, by what is kept of it: pings in any order. */
    Track remembering(Track track, Collection<Fix> kept, Plan plan) {
        return track.hearing(sightings.heard(kept, track.place().atMs(), plan));
    }

    /** The zone at the place where the ping was taken: the position it states, or the reader; null when there is none. */
    static PlanZone rawZone(Ping ping, Plan plan) {
        if (ping instanceof Ping.Fix fix) {
            return plan.zoneAt(plan.floorId(fix.floor()), (float) fix.x(), (float) fix.y());
        }
        PlanReader reader = plan.reader(((Ping.Sighting) ping).reader());
        return reader == null ? null : plan.zoneAt(reader.floorId(), reader.x(), reader.y());
    }

    /** Where an asset was before a silence, or before it was taken out of sight, says nothing about where it is. */
    private boolean beginsAnew(Track track, long atMs) {
        return track == null
                || (track.brokenMs() > 0 && track.brokenMs() <= atMs)
                || atMs - track.place().atMs() > config.silentLatest().toMillis();
    }

    private Refused fresh(Draft draft) {
        if (draft.atMs > draft.nowMs + config.clockSkew().toMillis()) {
            return draft.refuse(Refusal.IN_THE_FUTURE, "The ping's time is ahead of ours; set the gateway's clock.");
        }
        if (draft.atMs < draft.nowMs - config.oldest().toMillis()) {
            return draft.refuse(Refusal.TOO_OLD, "The ping is older than " + config.oldest() + ".");
        }
        return null;
    }

    private Refused placed(Draft draft) {
        if (draft.ping instanceof Ping.Fix fix) {
            draft.floorId = draft.plan.floorId(fix.floor());
            draft.x = (float) fix.x();
            draft.y = (float) fix.y();
            draft.accuracy = Fix.accuracyOf(Fix.signalOf(fix.accuracy()), config.accuracy());
        } else if (draft.ping instanceof Ping.Sighting sighting) {
            draft.reader = draft.plan.reader(sighting.reader());
            if (draft.reader == null) {
                return draft.refuse(Refusal.UNKNOWN_READER, "No reader has the code " + sighting.reader() + ".");
            }
            draft.heard = sightings.heard(draft.track, draft.reader, sighting);
            SightingPlacer.Spot spot = sightings.centroid(draft.heard);
            draft.floorId = spot.floorId();
            draft.x = spot.x();
            draft.y = spot.y();
            draft.accuracy = spot.accuracy();
        }
        PlanZone before = draft.zoneBefore();
        draft.zone = before != null && before.floorId() == draft.floorId && before.contains(draft.x, draft.y)
                ? before
                : draft.plan.zoneAt(draft.floorId, draft.x, draft.y);
        boolean sightingOnly = draft.reader != null;
        return draft.zone != null || (sightingOnly && isLate(draft))
                ? null
                : new Refused(
                        Refusal.OFF_THE_PLAN,
                        "No zone of the plan is at this position.",
                        draft.track,
                        sightingOnly ? raw(draft).putAside() : null);
    }

    private Refused plausible(Draft draft) {
        PlanZone before = draft.zoneBefore();
        if (before == null) {
            return null;
        }
        double slack = draft.from.accuracy() + draft.accuracy;
        if (reachable(draft, draft.from.x(), draft.from.y(), before.floorId(), draft.from.atMs(), slack)) {
            return null;
        }
        Track.Suspect last = draft.track.suspect();
        boolean repeats =
                last != null && reachable(draft, last.x(), last.y(), last.floorId(), last.atMs(), 2 * draft.accuracy);
        int times = repeats ? last.times() + 1 : 1;
        if (times >= JUMPS_BELIEVED) {
            return null;
        }
        Track.Suspect suspect = new Track.Suspect(draft.x, draft.y, draft.floorId, draft.atMs, times);
        return new Refused(
                Refusal.IMPOSSIBLE_JUMP,
                "No asset gets here from its last position in that time.",
                draft.track.suspecting(suspect),
                raw(draft).putAside());
    }

    private boolean reachable(Draft draft, double x, double y, long floorId, long atMs, double slack) {
        double seconds = Math.max(0, draft.atMs - atMs) / 1000.0;
        if (draft.plan.floor(floorId) == null) {
            return false;
        }
        int floors = Math.abs(draft.plan.floor(draft.floorId).level()
                - draft.plan.floor(floorId).level());
        double metres = Math.hypot(draft.x - x, draft.y - y);
        return metres <= config.fastest() * seconds + 3 * slack && floors * SECONDS_A_FLOOR <= seconds + 1;
    }

    /**
     * A Kalman filter of a random walk, the same variance in x and y: heavy smoothing at rest, none once the new
     * position lies outside three standard errors of what was expected.
     */
    private Refused smoothed(Draft draft) {
        double measured = draft.accuracy * draft.accuracy;
        double dx = 0;
        double dy = 0;
        double gain = 1;
        PlanZone before = draft.zoneBefore();
        if (before != null && before.floorId() == draft.floorId) {
            double seconds = (draft.atMs - draft.from.atMs()) / 1000.0;
            double expected = draft.from.accuracy() * draft.from.accuracy() + config.wander() * seconds;
            dx = draft.x - draft.from.x();
            dy = draft.y - draft.from.y();
            if (dx * dx + dy * dy <= GATE * (expected + measured)) {
                gain = expected / (expected + measured);
            }
        }
        draft.filteredX = (float) (draft.x - (1 - gain) * dx);
        draft.filteredY = (float) (draft.y - (1 - gain) * dy);
        draft.sigma = (float) Math.sqrt(gain * measured);
        return null;
    }

    /**
     * Leaves a zone only when clearly outside of it, or outside by more than its standard error for a while; the exit
     * tolerance and tolerance timeout of an omlox fence.
     */
    private Refused zoned(Draft draft) {
        PlanZone before = draft.zoneBefore();
        if (before != null && before.floorId() == draft.floorId) {
            double outside = before.distanceOutside(draft.filteredX, draft.filteredY);
            boolean surely = outside > draft.sigma;
            long since = draft.track.outsideSinceMs() == 0 ? draft.atMs : draft.track.outsideSinceMs();
            boolean brief = draft.atMs - since < config.toleranceTimeout().toMillis();
            if (outside <= config.exitTolerance() && (!surely || brief)) {
                draft.zone = before;
                draft.outsideSinceMs = surely ? since : 0;
                return null;
            }
        }
        PlanZone here = draft.plan.zoneAt(draft.floorId, draft.filteredX, draft.filteredY);
        draft.zone = here == null ? draft.zone : here;
        return null;
    }

    private static boolean isDuplicate(Draft draft) {
        if (draft.was == null) {
            return false;
        }
        if (draft.ping instanceof Ping.Fix fix) {
            Track.Raw raw = draft.track.raw();
            return draft.atMs == draft.was.atMs()
                    && draft.tagId == draft.was.tagId()
                    && raw.readerId() == 0
                    && raw.x() == (float) fix.x()
                    && raw.y() == (float) fix.y()
                    && raw.signal() == Fix.signalOf(fix.accuracy());
        }
        Ping.Sighting sighting = (Ping.Sighting) draft.ping;
        PlanReader reader = draft.plan.reader(sighting.reader());
        for (Track.Heard heard : draft.track.heard()) {
            if (reader != null
                    && heard.readerId() == reader.id()
                    && heard.atMs() == draft.atMs
                    && heard.rssi() == sighting.rssi()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it does not follow on what was judged before: its turn was earlier. */
    private static boolean isLate(Draft draft) {
        if (draft.was == null) {
            return false;
        }
        Track.Suspect suspect = draft.track.suspect();
        return draft.atMs < draft.was.atMs()
                || draft.atMs < draft.track.brokenMs()
                || (suspect != null && draft.atMs <= suspect.atMs())
                || (draft.atMs == draft.was.atMs() && !followsInItsMoment(draft));
    }

    /** Of one moment: sightings by reader, then one position; see {@link Fix#IN_TIME}. */
    private static boolean followsInItsMoment(Draft draft) {
        long newestReader = draft.track.raw().readerId();
        return newestReader != 0 && (draft.reader == null || draft.reader.id() > newestReader);
    }

    /** The ping as it came in. */
    private static Fix raw(Draft draft) {
        return fix(draft, (float) draft.x, (float) draft.y, (float) draft.accuracy);
    }

    private static Fix fix(Draft draft, float x, float y, float accuracy) {
        boolean sighting = draft.reader != null;
        return new Fix(
                draft.assetId,
                draft.ping.atMs(),
                draft.tagId,
                sighting ? draft.reader.id() : 0,
                draft.ping instanceof Ping.Fix fix ? Fix.signalOf(fix.accuracy()) : ((Ping.Sighting) draft.ping).rssi(),
                (float) (sighting ? draft.reader.x() : draft.x),
                (float) (sighting ? draft.reader.y() : draft.y),
                x,
                y,
                accuracy,
                draft.zone == null ? 0 : draft.zone.id());
    }

    private Outcome.Step step(Draft draft) {
        Place was = draft.was;
        boolean begins = draft.from == null || draft.from.zoneId() != draft.zone.id();
        long sinceMs = begins ? Math.max(draft.atMs, was == null ? 0 : was.sinceMs() + 1) : was.sinceMs();
        Place place = new Place(
                draft.assetId,
                draft.tagId,
                draft.atMs,
                draft.filteredX,
                draft.filteredY,
                draft.sigma,
                draft.zone.id(),
                sinceMs,
                interval(draft.from, was, draft.atMs),
                false);
        Stay begun = begins ? new Stay(place.assetId(), place.zoneId(), sinceMs, 0) : null;
        Fix fix = fix(draft, place.x(), place.y(), place.accuracy());
        boolean moved = draft.track == null
                || Math.hypot(place.x() - draft.track.restX(), place.y() - draft.track.restY()) > config.moved();
        Track track = new Track(
                place,
                moved ? place.x() : draft.track.restX(),
                moved ? place.y() : draft.track.restY(),
                draft.outsideSinceMs,
                0,
                Track.Raw.of(fix),
                draft.heard,
                null);
        boolean entered = was == null || was.zoneId() != place.zoneId();
        return new Outcome.Step(
                track, fix, ended(draft, begins, sinceMs), begun, News.of(draft.track, place, entered, moved));
    }

    /** What becomes of the stay before: it ended with the last ping before a silence, or now; or it goes on after all. */
    private static Stay ended(Draft draft, boolean begins, long sinceMs) {
        Place was = draft.was;
        if (was == null) {
            return null;
        }
        if (draft.from == null) {
            return was.silent() ? null : endedWhenHeardLast(was);
        }
        if (begins) {
            return new Stay(was.assetId(), was.zoneId(), was.sinceMs(), sinceMs);
        }
        return was.silent() ? new Stay(was.assetId(), was.zoneId(), was.sinceMs(), 0) : null;
    }

    /** The asset falls silent: its stay ended with its last ping, unless it is heard again soon. */
    Outcome.Turn silenced(Track track, List<LocationEvent> news) {
        return new Outcome.Turn(track.fallenSilent(), endedWhenHeardLast(track.place()), null, 0, news);
    }

    /** The asset is taken out of sight: its stay ended with its last ping, and it is not the same one if it is heard again. */
    Outcome.Turn broken(Track track, long atMs, List<LocationEvent> news) {
        return new Outcome.Turn(track.broken(atMs), endedWhenHeardLast(track.place()), null, atMs, news);
    }

    private static Stay endedWhenHeardLast(Place place) {
        return new Stay(place.assetId(), place.zoneId(), place.sinceMs(), Math.max(place.sinceMs(), place.atMs()));
    }

    /**
     * Places an asset on a changed plan, without a ping.
     *
     * @param before the plan until now
     * @param atMs when the plan changed, epoch milliseconds (UTC)
     * @return null when it is where it was; off the plan it is out of sight
     */
    Outcome.Turn replaced(Track track, Plan before, Plan plan, long atMs) {
        Place place = track.place();
        PlanZone was = before.zoneOfHistory(place.zoneId());
        PlanZone same = plan.zone(place.zoneId());
        if (same != null && isStillIn(was, same, place)) {
            return null;
        }
        if (was == null && same == null) {
            return null;
        }
        PlanZone now = plan.zoneAt(was == null ? same.floorId() : was.floorId(), place.x(), place.y());
        boolean gone = beginsAnew(track, atMs);
        Instant at = Instant.ofEpochMilli(atMs);
        LocationEvent left = new LocationEvent.ZoneLeft(place.assetId(), place.zoneId(), at);
        if (now == null) {
            return gone ? null : broken(track, atMs, List.of(left));
        }
        if (now.id() == place.zoneId()) {
            return null;
        }
        if (gone) {
            return new Outcome.Turn(track.at(place.in(now.id(), place.sinceMs())), null, null, 0, List.of());
        }
        long sinceMs = Math.max(atMs, place.sinceMs() + 1);
        return new Outcome.Turn(
                track.at(place.in(now.id(), sinceMs)),
                new Stay(place.assetId(), place.zoneId(), place.sinceMs(), sinceMs),
                new Stay(place.assetId(), now.id(), sinceMs, 0),
                0,
                List.of(left, new LocationEvent.ZoneEntered(place.assetId(), now.id(), at)));
    }

    /** One that stood just outside of its zone, and was left in it, is left in it. */
    private boolean isStillIn(PlanZone was, PlanZone same, Place place) {
        if (was != null && was.floorId() != same.floorId()) {
            return false;
        }
        boolean stoodOutside = was == null || !was.contains(place.x(), place.y());
        return stoodOutside
                ? same.distanceOutside(place.x(), place.y()) <= config.exitTolerance()
                : same.contains(place.x(), place.y());
    }

    private static long interval(Place from, Place was, long atMs) {
        if (from == null || atMs <= was.atMs()) {
            return was == null ? Place.USUAL_INTERVAL_MS : was.intervalMs();
        }
        long latest = Math.min(600_000, atMs - was.atMs());
        return Math.max(1_000, was.intervalMs() + (long) (SMOOTHING_OF_INTERVAL * (latest - was.intervalMs())));
    }

    /** The events of one step. */
    private static final class News {
        static List<LocationEvent> of(Track before, Place place, boolean entered, boolean moved) {
            if (!entered && !moved && !before.place().silent()) {
                return List.of();
            }
            Instant at = Instant.ofEpochMilli(place.atMs());
            List<LocationEvent> events = new ArrayList<>(3);
            if (before != null && before.place().silent()) {
                events.add(new LocationEvent.CameBack(place.assetId(), place.zoneId(), at));
            }
            if (entered && before != null) {
                events.add(new LocationEvent.ZoneLeft(
                        place.assetId(), before.place().zoneId(), at));
            }
            if (entered) {
                events.add(new LocationEvent.ZoneEntered(place.assetId(), place.zoneId(), at));
            }
            if (moved && before != null) {
                events.add(new LocationEvent.Moved(
                        place.assetId(), before.restX(), before.restY(), place.x(), place.y(), place.zoneId(), at));
            }
            return events;
        }
    }
}
