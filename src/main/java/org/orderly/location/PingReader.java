package org.orderly.location;

import static org.orderly.intake.JsonObjects.code;
import static org.orderly.intake.JsonObjects.number;
import static org.orderly.intake.JsonObjects.time;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.orderly.intake.Intake;
import org.orderly.intake.JsonObjects;
import org.orderly.intake.Malformed;

/** Reads one ping from its JSON object. Fields it does not know are skipped. */
final class PingReader implements Intake.Reader<Ping> {

    private static final double LARGEST_METRES = 100_000;

    private final JsonObjects objects =
            new JsonObjects("a ping", "{\"tag\":\"T-1\",\"x\":1.5,\"y\":2,\"floor\":\"1\"}");

    /** Reads the object in these bytes. A ping that gives no time of its own was taken at {@code nowMs}. */
    @Override
    public Ping read(byte[] bytes, int offset, int length, long nowMs) throws Malformed {
        Fields fields = new Fields();
        fields.atMs = nowMs;
        objects.read(bytes, offset, length, fields);
        return fields.ping();
    }

    private static final class Fields implements JsonObjects.Fields {
        private String tag;
        private String floor;
        private String reader;
        private long atMs;
        private double x = Double.NaN;
        private double y = Double.NaN;
        private double accuracy = Double.NaN;
        private double rssi = Double.NaN;

        @Override
        public void take(String name, JsonParser parser) throws IOException, Malformed {
            switch (name) {
                case "tag" -> tag = code(name, parser);
                case "floor" -> floor = code(name, parser);
                case "reader" -> reader = code(name, parser);
                case "x" -> x = number(name, parser, LARGEST_METRES);
                case "y" -> y = number(name, parser, LARGEST_METRES);
                case "rssi" -> rssi = number(name, parser, 200);
                case "accuracy" -> accuracy = number(name, parser, LARGEST_METRES);
                case "at" -> atMs = time(name, parser);
                default -> parser.skipChildren();
            }
        }

        Ping ping() throws Malformed {
            if (tag == null) {
                throw new Malformed("\"tag\" is missing.");
            }
            if (reader != null) {
                if (Double.isNaN(rssi)) {
                    throw new Malformed("A sighting needs \"rssi\" in dBm beside \"reader\".");
                }
                int strength = (int) Math.round(rssi);
                if (strength >= 0) {
                    throw new Malformed(
                            "\"rssi\" of 0 dBm and above means that it is not available; leave the ping out.");
                }
                return new Ping.Sighting(tag, atMs, reader, strength);
            }
            if (Double.isNaN(x) || Double.isNaN(y) || floor == null) {
                throw new Malformed(
                        "A fix needs \"x\", \"y\" and \"floor\"; a sighting needs \"reader\" and \"rssi\".");
            }
            if (accuracy <= 0) {
                throw new Malformed("\"accuracy\" must be greater than 0 metres.");
            }
            return new Ping.Fix(tag, atMs, x, y, floor, accuracy);
        }
    }
}
