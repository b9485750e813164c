package org.orderly.prediction.serving.risk;

import java.nio.ByteBuffer;

/**
 * The newest features of a device.
 *
 * @param atMs when they were computed, epoch milliseconds (UTC)
 * @param layout the code of the layout of the row
 * @param row NaN where nothing is known
 */
@SuppressWarnings("ArrayRecordComponent") // scored by the thousand, never compared
record DeviceFeatures(long assetId, long atMs, String layout, float[] row) {

    static DeviceFeatures of(long assetId, long atMs, String layout, byte[] bytes) {
        float[] row = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
        return new DeviceFeatures(assetId, atMs, layout, row);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES);
        bytes.asFloatBuffer().put(row);
        return bytes.array();
    }
}
