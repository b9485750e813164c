package org.orderly.maintenance.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** A photo as it is kept: its pixels, upright, and nothing that tells where, when or with what it was taken. */
public final class Photo {

    /** Above that a small file fills the memory. */
    static final long MOST_PIXELS = 50_000_000;
    /** The longer side of a small picture, in pixels. */
    static final int SMALL = 320;

    private static final float QUALITY = 0.92f;
    private static final float SMALL_QUALITY = 0.8f;

    /** One photo is drawn at a time, so that many at once do not fill the memory either. */
    private static final Semaphore DRAWING = new Semaphore(1, true);

    static {
        // Nothing here needs a screen; without this Java looks for one.
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private final FileKind kind;
    private final byte[] content;

    private Photo(FileKind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    public FileKind kind() {
        return kind;
    }

    public byte[] content() {
        return content;
    }

    /**
     * The same photo, drawn anew. WebP becomes JPEG, or PNG where one sees through it.
     *
     * @throws Problem 400 if it cannot be drawn, whatever its beginning says, or has too many pixels
     */
    public static Photo of(FileKind kind, byte[] given) {
        DRAWING.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(read(kind, given), Orientation.of(given));
            boolean png = kind == FileKind.PNG || upright.getColorModel().hasAlpha();
            return png
                    ? new Photo(FileKind.PNG, written(upright, "png", 0))
                    : new Photo(FileKind.JPEG, written(upright, "jpeg", QUALITY));
        } finally {
            DRAWING.release();
        }
    }

    /** A small JPEG of it for lists, on white where one sees through it. */
    public byte[] small() {
        DRAWING.acquireUninterruptibly();
        try {
            BufferedImage whole = read(kind, content);
            int side = Math.min(SMALL, Math.max(whole.getWidth(), whole.getHeight()));
            BufferedImage small = Thumbnails.of(whole)
                    .size(side, side)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            BufferedImage onWhite = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = onWhite.createGraphics();
            pen.drawImage(small, 0, 0, Color.WHITE, null);
            pen.dispose();
            return written(onWhite, "jpeg", SMALL_QUALITY);
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            DRAWING.release();
        }
    }

    private static BufferedImage read(FileKind kind, byte[] content) {
        AtomicBoolean cutOff = new AtomicBoolean();
        ImageReader reader = null;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader = reader(kind);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning != null && warning.contains("Missing EOI")) {
                    cutOff.set(true);
                }
            });
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw Problems.badRequest(String.format(
                        "This photo has %,d pixels; at most %,d are taken. Make it smaller.", pixels, MOST_PIXELS));
            }
            BufferedImage image = reader.read(0);
            if (cutOff.get()) {
                throw Problems.badRequest("This photo is cut off: the end of the file is missing. Send it again.");
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : unreadable(e);
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(FileKind kind) throws IOException {
        return switch (kind) {
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PDF -> throw new IllegalArgumentException("A PDF is no photo.");
        };
    }

    private static Problem unreadable(Exception cause) {
        Problem problem =
                Problems.badRequest("This begins like a photo but cannot be drawn: the file is damaged or of a kind"
                        + " that is not taken. Open it on your device and save it as JPEG, then send that.");
        problem.initCause(cause);
        return problem;
    }

    /** In the usual colours; drawing converts those of wide-gamut cameras. */
    private static BufferedImage upright(BufferedImage image, Orientation held) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage upright = new BufferedImage(
                held.isOnItsSide() ? height : width,
                held.isOnItsSide() ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(image, held.upright(width, height), null);
        pen.dispose();
        return upright;
    }

    private static byte[] written(BufferedImage image, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("A photo cannot be written.", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
