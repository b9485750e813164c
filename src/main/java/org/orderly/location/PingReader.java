package org.orderly.location;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads one ping from its JSON object. Fields it does not know are skipped. */
final class PingReader {

    /** The object can't be a ping; the message says what is wrong in the sender's words. */
    static final class Malformed extends Exception {
        private final boolean json;

        private Malformed(String message, boolean json) {
            super(message, null, false, false);
            this.json = json;
        }

        /** False when the bytes are not even JSON, so that the end of the element was a guess. */
        boolean isJson() {
            return json;
        }
    }

    private static final int LONGEST_CODE = 64;
    private static final double LARGEST_METRES = 100_000;

    private final JsonFactory json = new JsonFactory();

    /** Reads the object in these bytes. A ping that gives no time of its own was taken at {@code nowMs}. */
    Ping read(byte[] bytes, int offset, int length, long nowMs) throws Malformed {
        Fields fields = new Fields();
        fields.atMs = nowMs;
        try (JsonParser parser = json.createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(
                        "A ping is a JSON object such as {\"tag\":\"T-1\",\"x\":1.5,\"y\":2,\"floor\":\"1\"}.", true);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    fields.take(name, parser);
                }
            }
            if (parser.nextToken() != null) {
                throw new Malformed("Something follows the ping's closing brace; send one object a line.", true);
            }
        } catch (IOException e) {
            throw new Malformed("This is not JSON, or longer than " + Elements.LONGEST + " bytes.", false);
        }
        return fields.ping();
    }

    private static final class Fields {
        private String tag;
        private String floor;
        private String reader;
        private long atMs;
        private double x = Double.NaN;
        private double y = Double.NaN;
        private double accuracy = Double.NaN;
        private double rssi = Double.NaN;

        void take(String name, JsonParser parser) throws IOException, Malformed {
            switch (name) {
                case "tag" -> tag = code(name, parser);
                case "floor" -> floor = code(name, parser);
                case "reader" -> reader = code(name, parser);
                case "x" -> x = number(name, parser, LARGEST_METRES);
                case "y" -> y = number(name, parser, LARGEST_METRES);
                case "rssi" -> rssi = number(name, parser, 200);
                case "accuracy" -> accuracy = number(name, parser, LARGEST_METRES);
                case "at" -> atMs = time(parser);
                default -> parser.skipChildren();
            }
        }

        Ping ping() throws Malformed {
            if (tag == null) {
                throw new Malformed("\"tag\" is missing.", true);
            }
            if (reader != null) {
                if (Double.isNaN(rssi)) {
                    throw new Malformed("A sighting needs \"rssi\" in dBm beside \"reader\".", true);
                }
                return new Ping.Sighting(tag, atMs, reader, (int) Math.round(rssi));
            }
            if (Double.isNaN(x) || Double.isNaN(y) || floor == null) {
                throw new Malformed(
                        "A fix needs \"x\", \"y\" and \"floor\"; a sighting needs \"reader\" and \"rssi\".", true);
            }
            if (accuracy <= 0) {
                throw new Malformed("\"accuracy\" must be greater than 0 metres.", true);
            }
            return new Ping.Fix(tag, atMs, x, y, floor, accuracy);
        }

        private static String code(String name, JsonParser parser) throws IOException, Malformed {
            String text = parser.currentToken().isScalarValue() ? parser.getText() : "";
            if (text.isBlank() || text.length() > LONGEST_CODE) {
                throw new Malformed("\"" + name + "\" must be a text of 1 to " + LONGEST_CODE + " characters.", true);
            }
            return text;
        }

        private static double number(String name, JsonParser parser, double largest) throws IOException, Malformed {
            double value = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
            if (!(Math.abs(value) <= largest)) {
                throw new Malformed(
                        "\"" + name + "\" must be a number between -" + (long) largest + " and " + (long) largest + ".",
                        true);
            }
            return value;
        }

        private static long time(JsonParser parser) throws IOException, Malformed {
            try {
                return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        ? parser.getLongValue()
                        : OffsetDateTime.parse(parser.getText()).toInstant().toEpochMilli();
            } catch (DateTimeException | ArithmeticException e) {
                throw new Malformed(
                        "\"at\" must be a time such as 2026-03-01T14:05:09.120Z or epoch milliseconds.", true);
            }
        }
    }
}
