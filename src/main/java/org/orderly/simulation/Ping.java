package org.orderly.simulation;

/**
 * What a gateway delivers: a fix (x, y, floor, accuracy in metres) or a sighting (reader, RSSI in dBm).
 *
 * @param at epoch milliseconds
 * @param floor null for a sighting
 * @param reader null for a fix
 */
public record Ping(String tag, long at, double x, double y, String floor, double accuracy, String reader, int rssi) {

    public static Ping fix(String tag, long at, Spot spot, double accuracy) {
        return new Ping(tag, at, spot.x(), spot.y(), spot.floor(), accuracy, null, 0);
    }

    static Ping sighting(String tag, long at, String reader, int rssi) {
        return new Ping(tag, at, 0, 0, null, 0, reader, rssi);
    }

    /** The ping as the element of the array that POST /api/pings takes. */
    public String json() {
        StringBuilder text = new StringBuilder(96)
                .append("{\"tag\":\"")
                .append(tag)
                .append("\",\"at\":")
                .append(at);
        if (reader != null) {
            text.append(",\"reader\":\"").append(reader).append("\",\"rssi\":").append(rssi);
        } else {
            text.append(",\"x\":").append(cm(x)).append(",\"y\":").append(cm(y));
            text.append(",\"floor\":\"")
                    .append(floor)
                    .append("\",\"accuracy\":")
                    .append(accuracy);
        }
        return text.append('}').toString();
    }

    private static double cm(double metres) {
        return Math.round(metres * 100) / 100.0;
    }
}
