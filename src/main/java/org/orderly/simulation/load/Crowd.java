package org.orderly.simulation.load;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.orderly.simulation.Device;
import org.orderly.simulation.Room;
import org.orderly.simulation.Site;
import org.orderly.simulation.Spot;

/**
 * Tags that all stand somewhere in the rooms of a site and speak in turn, each time a little off. Writes pings as JSON
 * without making objects, so that the generator is light beside the service. For one thread at a time.
 */
final class Crowd {

    private static final int SWAY_CM = 40;

    private final byte[][] heads;
    private final byte[][] tails;
    private final int[] x;
    private final int[] y;
    private final Random chance = new Random(1);
    private int next;

    /** The devices are spread over the site's rooms, each near the middle of one. */
    Crowd(Site site, List<Device> devices) {
        List<Room> rooms = site.rooms();
        heads = new byte[devices.size()][];
        tails = new byte[devices.size()][];
        x = new int[devices.size()];
        y = new int[devices.size()];
        for (int i = 0; i < heads.length; i++) {
            Spot spot = rooms.get(i % rooms.size()).centre();
            heads[i] = ascii("{\"tag\":\"" + devices.get(i).tag() + "\",\"at\":");
            tails[i] = ascii(",\"floor\":\"" + spot.floor() + "\",\"accuracy\":1}");
            x[i] = (int) Math.round(spot.x() * 100) + chance.nextInt(2 * SWAY_CM) - SWAY_CM;
            y[i] = (int) Math.round(spot.y() * 100) + chance.nextInt(2 * SWAY_CM) - SWAY_CM;
        }
    }

    int size() {
        return heads.length;
    }

    /** The next pings as a JSON array. The {@code at} of all is the given time, epoch milliseconds. */
    Buffer array(int pings, long at) {
        Buffer out = Buffer.buffer(pings * 100).appendByte((byte) '[');
        for (int i = 0; i < pings; i++) {
            if (i > 0) {
                out.appendByte((byte) ',');
            }
            append(out, at);
        }
        return out.appendByte((byte) ']');
    }

    /** The same, some of them taken earlier: that share of them, by up to so much, evenly. */
    Buffer array(int pings, long at, double lateShare, Duration mostLate) {
        Buffer out = Buffer.buffer(pings * 100).appendByte((byte) '[');
        for (int i = 0; i < pings; i++) {
            if (i > 0) {
                out.appendByte((byte) ',');
            }
            boolean late = chance.nextDouble() < lateShare;
            append(out, late ? at - (long) (chance.nextDouble() * mostLate.toMillis()) : at);
        }
        return out.appendByte((byte) ']');
    }

    /** The next ping as one JSON object. */
    Buffer one(long at) {
        Buffer out = Buffer.buffer(100);
        append(out, at);
        return out;
    }

    private void append(Buffer out, long at) {
        int i = next;
        next = i + 1 == heads.length ? 0 : i + 1;
        out.appendBytes(heads[i]).appendString(Long.toString(at));
        coordinate(out, ",\"x\":", x[i]);
        coordinate(out, ",\"y\":", y[i]);
        out.appendBytes(tails[i]);
    }

    private void coordinate(Buffer out, String name, int centimetres) {
        int here = Math.max(0, centimetres + chance.nextInt(2 * SWAY_CM) - SWAY_CM);
        out.appendString(name)
                .appendString(Integer.toString(here / 100))
                .appendByte((byte) '.')
                .appendByte((byte) ('0' + here / 10 % 10))
                .appendByte((byte) ('0' + here % 10));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
