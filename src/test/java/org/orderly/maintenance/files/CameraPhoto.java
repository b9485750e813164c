package org.orderly.maintenance.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as cameras and editors leave them: with a position, a time and words in every place a format has for them. */
public final class CameraPhoto {

    /** Stands in every piece of metadata made here. */
    public static final String SECRET = "Secret-Place";

    private static final String LOSSLESS_WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    private static final int RIFF_HEAD = 12;

    private CameraPhoto() {}

    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, 0xC0C0C0);
            }
        }
        return picture;
    }

    /** A photo of a phone that was held in that way. */
    public static byte[] jpeg(BufferedImage picture, int orientation) {
        byte[] plain = encoded(picture, "jpeg");
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4000);
        all.put(plain, 0, 2);
        segment(all, 0xE1, bytes("Exif\0\0", exif(orientation)));
        segment(all, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>", new byte[0]));
        segment(all, 0xED, bytes("Photoshop 3.0\0" + SECRET, new byte[0]));
        segment(all, 0xFE, bytes(SECRET, new byte[0]));
        all.put(plain, 2, plain.length - 2);
        all.put(SECRET.getBytes(StandardCharsets.UTF_8));
        return taken(all);
    }

    public static byte[] png(BufferedImage picture) {
        byte[] plain = encoded(picture, "png");
        int afterHead = 8 + 25;
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4000);
        all.put(plain, 0, afterHead);
        chunk(all, "tEXt", bytes("Comment\0" + SECRET, new byte[0]));
        chunk(all, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET, new byte[0]));
        chunk(all, "eXIf", exif(1));
        all.put(plain, afterHead, plain.length - afterHead);
        all.put(SECRET.getBytes(StandardCharsets.UTF_8));
        return taken(all);
    }

    /** One dot. */
    public static byte[] webp() {
        byte[] plain = Base64.getDecoder().decode(LOSSLESS_WEBP);
        byte[] exif = exif(1);
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4000).order(ByteOrder.LITTLE_ENDIAN);
        all.put("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1));
        all.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(0x08);
        all.put(new byte[6]);
        all.put(plain, RIFF_HEAD, plain.length - RIFF_HEAD);
        all.put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(exif.length)
                .put(exif);
        all.putInt(4, all.position() - 8);
        return taken(all);
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Orientation, a camera's words, and 52° 31' N in a GPS directory. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(160).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, SECRET.length() + 1, 50);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 70);
        tiff.putInt(0);
        tiff.position(50).put((SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(70).putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 100);
        tiff.putInt(0);
        tiff.position(100);
        for (int number : new int[] {52, 1, 31, 1, 0, 1}) {
            tiff.putInt(number);
        }
        return taken(tiff);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteBuffer all, int marker, byte[] content) {
        all.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
    }

    private static void chunk(ByteBuffer all, String type, byte[] content) {
        byte[] typed = bytes(type, content);
        CRC32 sum = new CRC32();
        sum.update(typed);
        all.putInt(content.length).put(typed).putInt((int) sum.getValue());
    }

    private static byte[] bytes(String head, byte[] rest) {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .array();
    }

    private static byte[] taken(ByteBuffer filled) {
        byte[] taken = new byte[filled.position()];
        filled.flip().get(taken);
        return taken;
    }
}
