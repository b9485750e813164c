package org.orderly.paper;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One font twice: as it is embedded in a document, and as it is asked where the signs of a word go. */
final class FontProgram {

    /** Units of an em, for every length here. */
    static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final Map<String, FontProgram> READ = new ConcurrentHashMap<>();

    private final BaseFont embedded;
    private final byte[] bytes;
    private final Map<Integer, Float> advances = new ConcurrentHashMap<>();
    private Font shaper;

    private FontProgram(BaseFont embedded, byte[] bytes) {
        this.embedded = embedded;
        this.bytes = bytes;
    }

    /** Read when it is first needed, and kept. */
    static FontProgram of(String path) {
        return READ.computeIfAbsent(path, FontProgram::read);
    }

    private static FontProgram read(String path) {
        try (InputStream in = FontProgram.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The font " + path + " is missing: run npm ci in src/main/fonts, then build again.");
            }
            byte[] bytes = in.readAllBytes();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new FontProgram(
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read.", e);
        }
    }

    BaseFont embedded() {
        return embedded;
    }

    /** Whether there is a sign for each of these characters, joiners apart. */
    boolean hasAll(String text) {
        return text.codePoints().allMatch(c -> Signs.isJoiner(c) || embedded.charExists(c));
    }

    /** How wide it is, a sign a character. */
    float width(String text) {
        return embedded.getWidth(text);
    }

    /** The signs of a word, from left to right, each where it goes. */
    GlyphVector shaped(String text, boolean rightToLeft) {
        char[] letters = text.toCharArray();
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return shaper().layoutGlyphVector(EXACT, letters, 0, letters.length, direction);
    }

    /** How far a reader of the document goes after this sign. */
    float advance(int glyph) {
        return advances.computeIfAbsent(glyph, code -> shaper().createGlyphVector(EXACT, new int[] {code})
                .getGlyphMetrics(0)
                .getAdvanceX());
    }

    private synchronized Font shaper() {
        if (shaper == null) {
            Headless.prepare();
            try {
                shaper = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                        .deriveFont(EM);
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException("A font of ours cannot be read.", e);
            }
        }
        return shaper;
    }
}
