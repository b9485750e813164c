package org.orderly.telemetry;

/** Which way a signal goes when its device gets worse. */
public enum Harm {
    UP,
    DOWN,
    /** Away from the middle, either way. */
    BOTH
}
