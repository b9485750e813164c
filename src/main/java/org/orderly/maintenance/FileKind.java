package org.orderly.maintenance;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What may be attached, recognised by how the content begins; what the sender calls it does not count. */
enum FileKind {
    PNG("image/png", ".png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", ".jpg", "ffd8ff"),
    PDF("application/pdf", ".pdf", "255044462d");

    private final String mediaType;
    private final String ending;
    /** The first bytes, in hexadecimal. */
    private final String beginning;

    FileKind(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** What these bytes are, if they may be attached. */
    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> {
                    byte[] expected = HexFormat.of().parseHex(kind.beginning);
                    return content.length > expected.length
                            && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
                })
                .findFirst();
    }
}
