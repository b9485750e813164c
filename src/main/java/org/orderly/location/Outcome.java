package org.orderly.location;

import java.util.List;

/** What one ping comes to. */
sealed interface Outcome {

    /** The ping changes nothing: it was seen before. */
    record Duplicate() implements Outcome {}

    /** The ping is put aside; the track remembers at most that it was suspicious. */
    record Refused(Refusal reason, String detail, Track track) implements Outcome {}

    /** The ping is older than what is known: history, if it was not kept already. The asset stays where it is. */
    record Late(Track track, Fix fix) implements Outcome {}

    /** The asset's next state, and what is to be kept and told once that is durable. */
    record Step(Track track, Fix fix, Stay ended, Stay begun, List<LocationEvent> events) implements Outcome {}

    /**
     * An asset's time in a zone.
     *
     * @param untilMs when it left, or 0 while it is there
     */
    record Stay(long assetId, long zoneId, long fromMs, long untilMs) {}
}
