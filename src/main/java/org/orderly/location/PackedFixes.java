package org.orderly.location;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Fixes as bytes, one after the other, big endian: asset, time, tag, reader and zone of 8 bytes each, signal of 2, then the
 * five floats raw x and y, x and y, accuracy of 4 each.
 */
final class PackedFixes {

    /** So many are put into a row: 124 kB, far below what H2 takes, and below what a collector of garbage finds large. */
    static final int MOST = 2_000;

    /** Of one fix. */
    static final int BYTES = 5 * Long.BYTES + Short.BYTES + 5 * Float.BYTES;

    private PackedFixes() {}

    /** The fixes in portions that each fit into a row. */
    static List<List<Fix>> rows(List<Fix> fixes) {
        List<List<Fix>> rows = new ArrayList<>();
        for (int from = 0; from < fixes.size(); from += MOST) {
            rows.add(fixes.subList(from, Math.min(fixes.size(), from + MOST)));
        }
        return rows;
    }

    static byte[] pack(Collection<Fix> fixes) {
        ByteBuffer bytes = ByteBuffer.allocate(fixes.size() * BYTES);
        for (Fix fix : fixes) {
            bytes.putLong(fix.assetId())
                    .putLong(fix.atMs())
                    .putLong(fix.tagId())
                    .putLong(fix.readerId())
                    .putLong(fix.zoneId())
                    .putShort((short) fix.signal())
                    .putFloat(fix.rawX())
                    .putFloat(fix.rawY())
                    .putFloat(fix.x())
                    .putFloat(fix.y())
                    .putFloat(fix.accuracy());
        }
        return bytes.array();
    }

    /** How many are before the buffer's limit. */
    static int count(ByteBuffer packed) {
        return packed.limit() / BYTES;
    }

    static long assetId(ByteBuffer packed, int index) {
        return packed.getLong(index * BYTES);
    }

    static Fix fix(ByteBuffer packed, int index) {
        ByteBuffer bytes = packed.duplicate().position(index * BYTES);
        long assetId = bytes.getLong();
        long atMs = bytes.getLong();
        long tagId = bytes.getLong();
        long readerId = bytes.getLong();
        long zoneId = bytes.getLong();
        return new Fix(
                assetId,
                atMs,
                tagId,
                readerId,
                bytes.getShort(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                bytes.getFloat(),
                zoneId);
    }

    /** Tells the fixes of these assets in the order in which they were packed. */
    static void unpack(byte[] packed, LongPredicate assets, Consumer<Fix> found) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        for (int i = 0; i < count(bytes); i++) {
            if (assets.test(assetId(bytes, i))) {
                found.accept(fix(bytes, i));
            }
        }
    }
}
