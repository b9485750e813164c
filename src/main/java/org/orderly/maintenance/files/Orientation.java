package org.orderly.maintenance.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How a camera was held, as EXIF counts it (1 to 8): photos are kept upright, and nothing else of EXIF is kept.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">CIPA DC-008, 4.6.4</a>
 */
record Orientation(int code) {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    /** From here on the sides change places. */
    private static final int FIRST_ON_ITS_SIDE = 5;

    static Orientation of(byte[] photo) {
        try {
            for (ExifIFD0Directory exif : ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                    .getDirectoriesOfType(ExifIFD0Directory.class)) {
                if (exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                    int code = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
                    return new Orientation(code < UPRIGHT || code > LAST ? UPRIGHT : code);
                }
            }
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // What cannot be read says nothing; whether the photo can be drawn is found out from its pixels.
            return new Orientation(UPRIGHT);
        }
        return new Orientation(UPRIGHT);
    }

    boolean isOnItsSide() {
        return code >= FIRST_ON_ITS_SIDE;
    }

    /** From a pixel as it is stored to where it is upright. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
