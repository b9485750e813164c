package org.orderly.simulation.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.simulation.Device;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

/**
 * Devices that tell all their signals in turn, each time so different from the last that no filter may drop it. Writes
 * readings as JSON without making objects, so that the generator is light beside the service. For one thread at a time.
 */
final class Chorus {

    private static final byte[] END = ascii("}");

    private final byte[][] heads;
    private final byte[][][][] voices;
    private int device;
    private int signal;
    private int turn;

    Chorus(List<Device> devices) {
        SignalCatalogue catalogue = SignalCatalogue.load();
        Map<String, byte[][][]> ofClass = new HashMap<>();
        catalogue.classes().forEach(code -> ofClass.put(code, voices(catalogue.of(code))));
        heads = new byte[devices.size()][];
        voices = new byte[devices.size()][][][];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = ascii("{\"device\":\"" + devices.get(i).controlNumber() + "\",\"signal\":\"");
            voices[i] = ofClass.get(devices.get(i).classCode());
        }
    }

    /** The next readings as a JSON array. The {@code at} of all is the given time, epoch milliseconds. */
    Buffer array(int readings, long at) {
        byte[] time = ascii(Long.toString(at));
        Buffer out = Buffer.buffer(readings * 110).appendByte((byte) '[');
        for (int i = 0; i < readings; i++) {
            if (i > 0) {
                out.appendByte((byte) ',');
            }
            out.appendBytes(heads[device])
                    .appendBytes(voices[device][signal][turn % 2])
                    .appendBytes(time)
                    .appendBytes(END);
            next();
        }
        return out.appendByte((byte) ']');
    }

    private void next() {
        if (++signal < voices[device].length) {
            return;
        }
        signal = 0;
        if (++device == heads.length) {
            device = 0;
            turn++;
        }
    }

    /** Of each signal what is said at even and at odd turns. */
    private static byte[][][] voices(List<Signal> signals) {
        byte[][][] voices = new byte[signals.size()][2][];
        for (int i = 0; i < voices.length; i++) {
            Signal signal = signals.get(i);
            double middle = (signal.plausibleLow() + signal.plausibleHigh()) / 2;
            for (int turn = 0; turn < 2; turn++) {
                double value = middle + turn * Math.max(1, 4 * signal.deadBand());
                voices[i][turn] =
                        ascii(signal.code() + "\",\"value\":" + value + ",\"unit\":\"" + signal.unit() + "\",\"at\":");
            }
        }
        return voices;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
