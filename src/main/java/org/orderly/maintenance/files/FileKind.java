package org.orderly.maintenance.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be handed in, recognised by how the content begins; what the sender calls it does not count. */
public enum FileKind {
    PNG("image/png", "png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg jpeg jpe jfif", 0, "\u00ff\u00d8\u00ff"),
    WEBP("image/webp", "webp", 8, "WEBP"),
    PDF("application/pdf", "pdf", 0, "%PDF-");

    /** Brands of the container in which phones keep photos that this service cannot draw. */
    private static final List<String> UNREADABLE =
            List.of("heic", "heix", "hevc", "mif1", "msf1", "heim", "heis", "avif");

    private static final int BRAND = 8;
    private static final int BRAND_LENGTH = 4;

    private final String mediaType;
    /** The usual one first. */
    private final String endings;

    private final int offset;
    /** A byte a char. */
    private final String beginning;

    FileKind(String mediaType, String endings, int offset, String beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.offset = offset;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is drawn and kept without what a camera adds. */
    public boolean isPhoto() {
        return this != PDF;
    }

    /** Without a dot; the usual one first. */
    List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** What these bytes are, if they may be handed in. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    /** Whether this is a photo as some phones take them, HEIC or AVIF. */
    public static boolean isUnreadablePhoto(byte[] content) {
        return content.length >= BRAND + BRAND_LENGTH
                && text(content, BRAND_LENGTH).equals("ftyp")
                && UNREADABLE.contains(text(content, BRAND));
    }

    private boolean begins(byte[] content) {
        byte[] expected = beginning.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + expected.length;
        return content.length > end && Arrays.equals(content, offset, end, expected, 0, expected.length);
    }

    private static String text(byte[] content, int from) {
        return new String(content, from, BRAND_LENGTH, StandardCharsets.ISO_8859_1);
    }
}
