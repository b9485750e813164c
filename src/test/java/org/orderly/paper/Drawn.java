package org.orderly.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The first page of a document as another program reads and draws it. */
record Drawn(BufferedImage picture, List<Sign> signs, List<String> fonts) {

    private static final int DOTS = 144;
    private static final float SCALE = DOTS / 72f;
    private static final int DARK = 0xA0;

    /** A sign of a font where it stands, in points from the left. */
    record Sign(int glyph, String unicode, float x) {}

    /** A page on which something is drawn. */
    static Drawn of(Consumer<PdfContentByte> drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            drawing.accept(writer.getDirectContent());
        }
        return of(out.toByteArray());
    }

    static Drawn of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Reader reader = new Reader();
            reader.setEndPage(1);
            reader.getText(document);
            return new Drawn(new PDFRenderer(document).renderImageWithDPI(0, DOTS), reader.signs, reader.fonts);
        }
    }

    /** From left to right, what the signs stand for. */
    String fromTheLeft() {
        return signs.stream()
                .sorted(Comparator.comparing(Sign::x))
                .map(Sign::unicode)
                .collect(Collectors.joining());
    }

    /** How many dark dots are in a part of an A4 page; in points from the lower left corner. */
    int ink(float left, float bottom, float right, float top) {
        int dots = 0;
        for (int x = (int) (left * SCALE); x < Math.min(right * SCALE, picture.getWidth()); x++) {
            for (int y = (int) ((PageSize.A4.getHeight() - top) * SCALE);
                    y < Math.min((PageSize.A4.getHeight() - bottom) * SCALE, picture.getHeight());
                    y++) {
                if (y >= 0 && (picture.getRGB(x, y) & 0xFF) < DARK) {
                    dots++;
                }
            }
        }
        return dots;
    }

    private static final class Reader extends PDFTextStripper {

        private final List<Sign> signs = new ArrayList<>();
        private final List<String> fonts = new ArrayList<>();

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            String unicode = font.toUnicode(code);
            signs.add(new Sign(code, unicode == null ? "" : unicode, place.getTranslateX()));
            if (!fonts.contains(font.getName())) {
                if (!font.isEmbedded()) {
                    throw new AssertionError(font.getName() + " is not in the document.");
                }
                fonts.add(font.getName());
            }
            super.showGlyph(place, font, code, displacement);
        }
    }
}
