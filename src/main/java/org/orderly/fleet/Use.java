package org.orderly.fleet;

import java.util.EnumSet;
import java.util.Set;
import org.orderly.assets.AssetStatus;
import org.orderly.location.Readiness;
import org.orderly.location.plan.Purpose;

/** Whether a unit is being used. */
public enum Use {
    IN_USE,
    /** Clean, whole and not needed at the moment. */
    IDLE,
    /** Nobody can tell, or it is being cleaned, repaired or moved. */
    UNKNOWN;

    private static final Set<Readiness> NOT_READY = EnumSet.of(Readiness.SOILED, Readiness.OUT_OF_SERVICE);

    /**
     * What the device says of itself goes before the place it stands in.
     *
     * @param saidInUse what it said last, or null if it said nothing or too long ago
     * @param purpose what the zone it stands in is for, or null when that is unknown
     */
    public static Use of(Boolean saidInUse, Purpose purpose, String classCode) {
        Readiness readiness = purpose == null ? null : Readiness.of(purpose, classCode, AssetStatus.IN_SERVICE);
        if (saidInUse != null) {
            return saidInUse ? IN_USE : NOT_READY.contains(readiness) ? UNKNOWN : IDLE;
        }
        if (readiness == Readiness.IN_USE) {
            return IN_USE;
        }
        // A scanner in its own room may be used or not: only a place where units are put away tells that it is idle.
        return readiness == Readiness.READY && purpose != Purpose.IMAGING ? IDLE : UNKNOWN;
    }
}
