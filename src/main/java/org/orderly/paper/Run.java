package org.orderly.paper;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;

/** A part of a line of one face and one direction. Lengths are parts of an em, {@link FontProgram#EM} an em. */
sealed interface Run {

    float width();

    void show(PdfContentByte page, float size, float x, float y);

    static Run of(String text, Face face, boolean rightToLeft) {
        FontProgram program = face.program();
        boolean simple = !rightToLeft
                && text.codePoints()
                        .allMatch(c -> Signs.isSimple(c) && program.embedded().charExists(c));
        return simple
                ? new Plain(text, program, program.width(text))
                : Shaped.of(text, program, program.shaped(text, rightToLeft));
    }

    /** A sign a character, one after the other. */
    record Plain(String text, FontProgram program, float width) implements Run {

        @Override
        public void show(PdfContentByte page, float size, float x, float y) {
            page.setFontAndSize(program.embedded(), size);
            page.setTextMatrix(x, y);
            page.showText(text);
        }
    }

    /** Signs that join, stack, or go from right to left. */
    record Shaped(GlyphVector signs, FontProgram program, float width) implements Run {

        /** Less than a reader sees. */
        private static final float NEXT_TO = 1;

        static Shaped of(String text, FontProgram program, GlyphVector signs) {
            return new Shaped(signs, program, (float)
                    signs.getGlyphPosition(signs.getNumGlyphs()).getX());
        }

        @Override
        public void show(PdfContentByte page, float size, float x, float y) {
            page.setFontAndSize(program.embedded(), size);
            int from = 0;
            while (from < signs.getNumGlyphs()) {
                Point2D place = signs.getGlyphPosition(from);
                int end = from + 1;
                double next = place.getX() + program.advance(signs.getGlyphCode(from));
                while (end < signs.getNumGlyphs() && isAt(signs.getGlyphPosition(end), next, place.getY())) {
                    next += program.advance(signs.getGlyphCode(end));
                    end++;
                }
                float scale = size / FontProgram.EM;
                page.setTextMatrix(x + (float) place.getX() * scale, y - (float) place.getY() * scale);
                page.showText(signs, from, end);
                from = end;
            }
        }

        private static boolean isAt(Point2D place, double x, double y) {
            return Math.abs(place.getX() - x) < NEXT_TO && Math.abs(place.getY() - y) < NEXT_TO;
        }
    }

    /** Stands for a character that no face shows: a box with the number of the character. */
    record Substitute(int character) implements Run {

        private static final float SIDE = 80;
        private static final float BOTTOM = -180;
        private static final float TOP = 800;
        private static final float DIGIT = 420;
        private static final float LINE = 40;

        private String digits() {
            String hex = String.format("%04X", character);
            return hex.length() % 2 == 0 ? hex : "0" + hex;
        }

        @Override
        public float width() {
            return 2.5f * SIDE + digits().length() / 2f * 0.6f * DIGIT;
        }

        /** Also without its digits, as in small print, the box is seen. */
        @Override
        public void show(PdfContentByte page, float size, float x, float y) {
            float scale = size / FontProgram.EM;
            FontProgram program = Face.SANS.program();
            String digits = digits();
            int half = digits.length() / 2;
            page.setFontAndSize(program.embedded(), DIGIT * scale);
            page.setTextMatrix(x + 1.25f * SIDE * scale, y + 340 * scale);
            page.showText(digits.substring(0, half));
            page.setTextMatrix(x + 1.25f * SIDE * scale, y - 90 * scale);
            page.showText(digits.substring(half));
        }

        /** Between texts only: a document has no lines inside one. */
        void frame(PdfContentByte page, float size, float x, float y) {
            float scale = size / FontProgram.EM;
            page.setLineWidth(LINE * scale);
            page.rectangle(x + SIDE / 2 * scale, y + BOTTOM * scale, (width() - SIDE) * scale, (TOP - BOTTOM) * scale);
            page.stroke();
        }
    }
}
