package org.orderly.telemetry;

/** What is to be kept of what a device told. */
sealed interface Kept {

    long assetId();

    /** A late one is older than what is known of the signal, so that the database must tell whether it is news. */
    record Reading(long assetId, KnownSignal signal, long atMs, double value, boolean late) implements Kept {}

    record Event(long assetId, DeviceEvent event) implements Kept {}
}
