package org.orderly.location.visibility;

import java.time.Duration;
import java.time.Instant;
import org.orderly.assets.AssetCard;

/**
 * When a device was seen last, and where.
 *
 * @param lastSeen null if it never was
 * @param zone the name of the zone, or null
 * @param building its building's name, or null
 * @param firmware the version of its software, or null if nobody said it
 */
record Sight(AssetCard asset, State state, Instant lastSeen, String zone, String building, String firmware) {

    static final Duration RECENT = Duration.ofHours(24);

    /** How long ago it was seen: each device is in exactly one of these. */
    enum State {
        SEEN("seen"),
        NOT_SEEN("not-seen"),
        NEVER_SEEN("never-seen");

        private final String code;

        State(String code) {
            this.code = code;
        }

        static State of(Instant lastSeen, Instant now) {
            if (lastSeen == null) {
                return NEVER_SEEN;
            }
            return lastSeen.isBefore(now.minus(RECENT)) ? NOT_SEEN : SEEN;
        }

        String code() {
            return code;
        }
    }

    boolean hasFirmware() {
        return firmware != null;
    }
}
