package org.orderly.location;

import java.time.Instant;
import java.util.ArrayList;
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

        Draft(Track track, long assetId, long tagId, Ping ping, Plan plan, long nowMs) {
            this.track = track;
            this.was = track == null ? null : track.place();
            this.assetId = assetId;
            this.tagId = tagId;
            this.ping = ping;
            this.plan = plan;
            this.nowMs = nowMs;
            this.atMs = ping.atMs();
        }

        Refused refuse(Refusal reason, String detail) {
            return new Refused(reason, detail, track);
        }

        PlanZone zoneBefore() {
            return was == null ? null : plan.zone(was.zoneId());
        }
    }

    /**
     * @param track what is known of the asset, or null when this is its first ping
     * @param nowMs when the ping came in, epoch milliseconds (UTC)
     */
    Outcome locate(Track track, long assetId, long tagId, Ping ping, Plan plan, long nowMs) {
        Draft draft = new Draft(track, assetId, tagId, ping, plan, nowMs);
        if (isDuplicate(draft)) {
            return new Outcome.Duplicate();
        }
        for (Stage stage : pipeline) {
            Refused refused = stage.apply(draft);
            if (refused != null) {
                return refused;
            }
            if (isHistory(draft)) {
                return new Outcome.Late(draft.track.hearing(draft.heard), history(draft));
            }
        }
        return step(draft);
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
            draft.x = fix.x();
            draft.y = fix.y();
            draft.accuracy = Double.isNaN(fix.accuracy()) ? config.accuracy() : fix.accuracy();
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
        return draft.zone == null
                ? draft.refuse(Refusal.OFF_THE_PLAN, "No zone of the plan is at this position.")
                : null;
    }

    private Refused plausible(Draft draft) {
        if (draft.was == null) {
            return null;
        }
        PlanZone before = draft.zoneBefore();
        if (before == null) {
            return null;
        }
        double slack = draft.was.accuracy() + draft.accuracy;
        if (reachable(draft, draft.was.x(), draft.was.y(), before.floorId(), draft.was.atMs(), slack)) {
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
                draft.track.suspecting(suspect));
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
            double seconds = (draft.atMs - draft.was.atMs()) / 1000.0;
            double expected = draft.was.accuracy() * draft.was.accuracy() + config.wander() * seconds;
            dx = draft.x - draft.was.x();
            dy = draft.y - draft.was.y();
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
        if (draft.ping instanceof Ping.Fix) {
            return draft.atMs == draft.was.atMs() && draft.tagId == draft.was.tagId();
        }
        PlanReader reader = draft.plan.reader(((Ping.Sighting) draft.ping).reader());
        for (Track.Heard heard : draft.track.heard()) {
            if (reader != null && heard.readerId() == reader.id() && heard.atMs() == draft.atMs) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHistory(Draft draft) {
        return draft.zone != null && draft.was != null && draft.atMs < draft.was.atMs();
    }

    private static Fix history(Draft draft) {
        return fix(draft, (float) draft.x, (float) draft.y, (float) draft.accuracy);
    }

    private static Fix fix(Draft draft, float x, float y, float accuracy) {
        boolean sighting = draft.reader != null;
        return new Fix(
                draft.assetId,
                draft.ping.atMs(),
                draft.tagId,
                sighting ? draft.reader.id() : 0,
                draft.ping instanceof Ping.Sighting heard ? heard.rssi() : 0,
                (float) (sighting ? draft.reader.x() : draft.x),
                (float) (sighting ? draft.reader.y() : draft.y),
                x,
                y,
                accuracy,
                draft.zone.id());
    }

    private Outcome.Step step(Draft draft) {
        Place was = draft.was;
        boolean entered = was == null || was.zoneId() != draft.zone.id();
        long sinceMs = entered ? Math.max(draft.atMs, was == null ? 0 : was.sinceMs() + 1) : was.sinceMs();
        Place place = new Place(
                draft.assetId,
                draft.tagId,
                draft.atMs,
                draft.filteredX,
                draft.filteredY,
                draft.sigma,
                draft.zone.id(),
                sinceMs,
                interval(was, draft.atMs),
                false);
        Stay begun = entered ? new Stay(place.assetId(), place.zoneId(), sinceMs, 0) : null;
        Stay ended = entered && was != null ? new Stay(was.assetId(), was.zoneId(), was.sinceMs(), sinceMs) : null;
        Fix fix = fix(draft, place.x(), place.y(), place.accuracy());
        boolean moved = draft.track == null
                || Math.hypot(place.x() - draft.track.restX(), place.y() - draft.track.restY()) > config.moved();
        Track track = new Track(
                place,
                moved ? place.x() : draft.track.restX(),
                moved ? place.y() : draft.track.restY(),
                draft.outsideSinceMs,
                draft.heard,
                null);
        return new Outcome.Step(track, fix, ended, begun, News.of(draft.track, place, entered, moved));
    }

    private static long interval(Place was, long atMs) {
        if (was == null || atMs <= was.atMs()) {
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
