package org.orderly.telemetry;

/** What a signal's value means. */
public enum SignalKind {
    /** A state of this moment: a temperature, a capacity. */
    GAUGE,
    /** A total that only grows, until a part is replaced: hours of use, cycles. */
    COUNTER
}
