package org.orderly.telemetry;

/**
 * A name that was told and that nobody knows; times are epoch milliseconds (UTC).
 *
 * @param classCode the class of the devices that told an unknown signal; empty for an unknown device
 * @param name the signal's or the device's
 * @param lastDevice who told it last
 * @param lastSaid what it said last, with its unit
 */
record Stranger(
        Kind kind,
        String classCode,
        String name,
        long firstMs,
        long lastMs,
        long heard,
        String lastDevice,
        String lastSaid) {

    /** What is unknown. */
    enum Kind {
        DEVICE,
        SIGNAL
    }

    Stranger heardAgain(Stranger now) {
        return new Stranger(kind, classCode, name, firstMs, now.lastMs(), heard + 1, now.lastDevice(), now.lastSaid());
    }
}
