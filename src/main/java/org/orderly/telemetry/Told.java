package org.orderly.telemetry;

/** What a device tells, as it or its gateway sends it. Times are epoch milliseconds (UTC). */
sealed interface Told {

    /** The device's control number, or its serial number. */
    String device();

    long atMs();

    /** A value of a signal; its unit in UCUM, or null for the catalogue's. */
    record Reading(String device, long atMs, String signal, double value, String unit) implements Told {}

    /** Something happened. */
    record Happening(String device, DeviceEvent event) implements Told {
        @Override
        public long atMs() {
            return event.atMs();
        }
    }
}
