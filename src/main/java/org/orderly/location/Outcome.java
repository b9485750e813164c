package org.orderly.location;

import java.util.List;

/** What one ping comes to. */
sealed interface Outcome {

    /** The ping changes nothing: it was seen before. */
    record Duplicate() implements Outcome {}

    /**
     * The ping is not believed; the track remembers at most that it was suspicious.
     *
     * @param fix kept, for another ping that comes late may make it believable; null when nothing can
     */
    record Refused(Refusal reason, String detail, Track track, Fix fix) implements Outcome {}

    /** The ping is not newer than what is known. The asset stays where it is until its history is made anew. */
    record Late(Track track, Fix fix) implements Outcome {}

    /**
     * The asset's next state, and what is to be kept and told once that is durable.
     *
     * @param ended a stay and its end, or the stay that goes on after all (without an end); null when none changes
     * @param begun null when the asset stays where it was
     */
    record Step(Track track, Fix fix, Stay ended, Stay begun, List<LocationEvent> events) implements Outcome {}

    /**
     * Something other than a ping moved the asset or ended its stay: silence, a tag that was taken off, a changed plan.
     *
     * @param broken when the asset was taken out of sight on purpose, epoch milliseconds; 0 when it was not
     */
    record Turn(Track track, Stay ended, Stay begun, long broken, List<LocationEvent> events) implements Outcome {}

    /**
     * History is other than it was told.
     *
     * @param track how the asset stands by that, or null when that is as it was told
     * @param fromMs from when on it is other, epoch milliseconds (UTC)
     * @param untilMs until when
     * @param fixes pings that are placed elsewhere
     */
    record Amended(
            long assetId,
            Track track,
            long fromMs,
            long untilMs,
            List<Stay> removed,
            List<Stay> added,
            List<Fix> fixes,
            List<LocationEvent> events)
            implements Outcome {}

    /**
     * An asset's time in a zone.
     *
     * @param untilMs when it left, or 0 while it is there
     */
    record Stay(long assetId, long zoneId, long fromMs, long untilMs) {}
}
