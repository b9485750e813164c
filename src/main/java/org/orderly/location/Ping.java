package org.orderly.location;

/** One report of a tag, as a gateway or the tag itself sends it. Times are epoch milliseconds (UTC). */
public sealed interface Ping {

    String tag();

    long atMs();

    /** The same, taken at that time, epoch milliseconds (UTC). */
    Ping at(long ms);

    /**
     * The sender has computed a position.
     *
     * @param x metres, site-wide
     * @param y metres, site-wide
     * @param floor the floor's code
     * @param accuracy standard error of x and y in metres; NaN when the sender gives none
     */
    record Fix(String tag, long atMs, double x, double y, String floor, double accuracy) implements Ping {
        @Override
        public Fix at(long ms) {
            return new Fix(tag, ms, x, y, floor, accuracy);
        }
    }

    /**
     * A fixed reader heard the tag.
     *
     * @param reader the reader's code
     * @param rssi received signal strength, dBm
     */
    record Sighting(String tag, long atMs, String reader, int rssi) implements Ping {
        @Override
        public Sighting at(long ms) {
            return new Sighting(tag, ms, reader, rssi);
        }
    }
}
