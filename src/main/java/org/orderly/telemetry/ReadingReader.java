package org.orderly.telemetry;

import static org.orderly.intake.JsonObjects.code;
import static org.orderly.intake.JsonObjects.number;
import static org.orderly.intake.JsonObjects.text;
import static org.orderly.intake.JsonObjects.time;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.orderly.intake.Intake;
import org.orderly.intake.JsonObjects;
import org.orderly.intake.Malformed;

/** Reads one reading or one event from its JSON object. Fields it does not know are skipped. */
final class ReadingReader implements Intake.Reader<Told> {

    private static final double LARGEST = 1e12;
    private static final int LONGEST_DETAIL = 500;
    private static final String KINDS =
            Arrays.stream(EventKind.values()).map(EventKind::code).collect(Collectors.joining(", "));

    private final JsonObjects objects = new JsonObjects(
            "a reading", "{\"device\":\"P-0001\",\"signal\":\"battery-capacity\",\"value\":83.5,\"unit\":\"%\"}");

    @Override
    public Told read(byte[] bytes, int offset, int length, long nowMs) throws Malformed {
        Fields fields = new Fields();
        fields.atMs = nowMs;
        objects.read(bytes, offset, length, fields);
        return fields.told();
    }

    private static final class Fields implements JsonObjects.Fields {
        private String device;
        private String signal;
        private String unit;
        private String event;
        private String code = "";
        private String detail = "";
        private double value = Double.NaN;
        private long atMs;

        @Override
        public void take(String name, JsonParser parser) throws IOException, Malformed {
            switch (name) {
                case "device" -> device = code(name, parser);
                case "signal" -> signal = code(name, parser);
                case "value" -> value = number(name, parser, LARGEST);
                case "unit" -> unit = code(name, parser);
                case "at" -> atMs = time(name, parser);
                case "event" -> event = code(name, parser);
                case "code" -> code = code(name, parser);
                case "detail" -> detail = text(name, parser, LONGEST_DETAIL);
                default -> parser.skipChildren();
            }
        }

        Told told() throws Malformed {
            if (device == null) {
                throw new Malformed("\"device\" is missing: the control number, or the serial number.");
            }
            if (event == null) {
                return reading();
            }
            if (signal != null) {
                throw new Malformed("Send \"event\" and \"signal\" as two objects.");
            }
            EventKind kind =
                    EventKind.of(event).orElseThrow(() -> new Malformed("\"event\" must be one of " + KINDS + "."));
            return new Told.Happening(device, new DeviceEvent(atMs, kind, code, detail));
        }

        private Told reading() throws Malformed {
            if (signal == null || Double.isNaN(value)) {
                throw new Malformed("A reading needs \"signal\" and \"value\"; an event needs \"event\".");
            }
            return new Told.Reading(device, atMs, signal, value, unit);
        }
    }
}
