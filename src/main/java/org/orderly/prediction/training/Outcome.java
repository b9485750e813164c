package org.orderly.prediction.training;

/** What became of a device within a horizon after a moment. */
enum Outcome {
    /** A failure was confirmed. */
    FAILS,
    /** It was watched to the horizon's end, and none was. */
    HOLDS,
    /** Nobody watched to the horizon's end. */
    UNKNOWN
}
