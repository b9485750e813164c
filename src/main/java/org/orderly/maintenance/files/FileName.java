package org.orderly.maintenance.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a file is called here: the sender's words, without what a name can hide, and with the ending of what it is. */
public final class FileName {

    /** Of the name, in bytes of UTF-8: what file systems take. */
    static final int MOST_BYTES = 255;
    /** In chars: what a row of the database takes. */
    static final int MOST_CHARS = 120;

    private static final String NONE = "attachment";
    private static final String FORBIDDEN = "\"<>:|?*/\\";
    private static final int NO_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Endings that say what a file is; any of these that is not its own is a lie. */
    private static final Set<String> KNOWN =
            Set.of("jpg jpeg jpe jfif png apng gif webp bmp tif tiff heic heif avif svg svgz ico raw dng psd pdf ps eps"
                    .concat(" doc docx docm dot xls xlsx xlsm xlsb ppt pptx pptm odt ods odp rtf txt csv tsv md log")
                    .concat(" htm html xhtml shtml mht mhtml xml xsl json js mjs cjs ts css php asp aspx jsp py rb pl")
                    .concat(" exe com bat cmd scr pif msi msp dll sys cpl hta vbs vbe jse wsf wsh ps1 psm1 lnk url reg")
                    .concat(" sh bash app dmg pkg apk jar war class deb rpm iso img bin")
                    .concat(" zip rar 7z gz tgz bz2 xz tar mp3 mp4 m4a m4v mov avi mkv wav wmv eml msg ics")
                    .split(" "));

    private FileName() {}

    /**
     * A name that can be shown, put into a header and saved anywhere.
     *
     * @param given what the sender calls it, perhaps with folders; or null
     */
    public static String safe(String given, FileKind kind) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        String stem = trimmed(printed(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)));
        String ending = kind.endings().get(0);
        boolean first = true;
        while (KNOWN.contains(endingOf(stem))) {
            String said = endingOf(stem);
            if (first && kind.endings().contains(said)) {
                ending = stem.substring(stem.length() - said.length());
            }
            first = false;
            stem = trimmed(stem.substring(0, stem.length() - said.length() - 1));
        }
        String cut = trimmed(cut(stem, ending.length() + 1));
        return (cut.isEmpty() || KNOWN.contains(cut.toLowerCase(Locale.ROOT)) ? NONE : cut) + "." + ending;
    }

    private static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** Letters, digits, signs and blanks; nothing that is not seen or turns the rest round. */
    private static String printed(String name) {
        StringBuilder printed = new StringBuilder();
        name.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {}
                case Character.FORMAT -> {
                    if (c == NO_JOINER || c == JOINER) {
                        printed.appendCodePoint(c);
                    }
                }
                case Character.SPACE_SEPARATOR -> printed.append(' ');
                default -> {
                    if (FORBIDDEN.indexOf(c) < 0) {
                        printed.appendCodePoint(c);
                    }
                }
            }
        });
        return printed.toString();
    }

    /** Without blanks and dots at its ends: some systems hide the one kind and drop the other. */
    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isEdge(name.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == '.' || c == ' ' || c == NO_JOINER || c == JOINER;
    }

    private static String cut(String stem, int room) {
        String cut = stem;
        while (cut.length() + room > MOST_CHARS || cut.getBytes(StandardCharsets.UTF_8).length + room > MOST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
