package org.orderly.maintenance.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.orderly.paper.Style;
import org.orderly.paper.TextLine;
import org.orderly.paper.Typesetter;

/**
 * Labels as a PDF for sheets of 3 by 8 labels of 70 x 37 mm on A4: the code to the left, what it is to the right. All
 * lengths here are points, 72 an inch.
 */
final class LabelSheet {

    static final int COLUMNS = 3;
    static final int ROWS = 8;

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = PageSize.A4.getWidth() / COLUMNS;
    private static final float HEIGHT = PageSize.A4.getHeight() / ROWS;
    private static final float MARGIN = 4.5f * MM;
    private static final float CODE = 27 * MM;
    private static final float TEXT_WIDTH = WIDTH - CODE - 3 * MARGIN + MARGIN / 2;
    private static final String HINT = "Broken? Scan me.";

    private static final Style NUMBER = Style.bold(12);
    private static final Style PLAIN = Style.plain(9);
    private static final Style SMALL = Style.plain(7);
    private static final float SMALLEST = 7;
    private static final float GAP = 1;

    /** The document. */
    byte[] pdf(List<Label> labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.addTitle("Device labels");
            document.open();
            for (int i = 0; i < labels.size(); i++) {
                int place = i % (COLUMNS * ROWS);
                if (i > 0 && place == 0) {
                    document.newPage();
                }
                float left = place % COLUMNS * WIDTH;
                float bottom = PageSize.A4.getHeight() - (place / COLUMNS + 1) * HEIGHT;
                draw(writer.getDirectContent(), labels.get(i), left, bottom);
            }
        }
        return out.toByteArray();
    }

    private static void draw(PdfContentByte page, Label label, float left, float bottom) {
        code(page, label.address(), left + MARGIN, bottom + (HEIGHT - CODE) / 2);
        float x = left + MARGIN + CODE + MARGIN;
        float top = bottom + (HEIGHT + CODE) / 2;
        float y = number(page, label.controlNumber(), x, top);
        y = lines(page, label.name(), PLAIN, x, y - GAP);
        lines(page, label.department(), PLAIN, x, y - GAP);
        Typesetter.fitted(HINT, SMALL, TEXT_WIDTH).draw(page, x, top - CODE + SMALL.descent());
    }

    /** By the number a device is known, so that it is made smaller before anything of it is cut. */
    private static float number(PdfContentByte page, String number, float x, float top) {
        TextLine line = Typesetter.shrunk(number, NUMBER, TEXT_WIDTH, SMALLEST);
        if (!line.isCut()) {
            line.drawWithin(page, x, x + TEXT_WIDTH, top - NUMBER.size());
            return top - NUMBER.size() - GAP;
        }
        return lines(page, number, NUMBER.of(SMALLEST), x, top);
    }

    /** Two lines at most; what does not fit is cut. Answers how far they go down. */
    private static float lines(PdfContentByte page, String text, Style style, float x, float top) {
        float y = top;
        for (TextLine line : Typesetter.lines(text == null ? "" : text.strip(), style, TEXT_WIDTH, 2)) {
            y -= style.leading();
            line.drawWithin(page, x, x + TEXT_WIDTH, y + style.descent());
        }
        return y;
    }

    /** The code as black squares; the quiet zone around it is the margin of the label. */
    private static void code(PdfContentByte page, String text, float left, float bottom) {
        BitMatrix bits = encoded(text);
        float side = CODE / bits.getWidth();
        for (int row = 0; row < bits.getHeight(); row++) {
            for (int column = 0; column < bits.getWidth(); column++) {
                int first = column;
                while (column < bits.getWidth() && bits.get(column, row)) {
                    column++;
                }
                if (column > first) {
                    page.rectangle(
                            left + first * side, bottom + CODE - (row + 1) * side, (column - first) * side, side);
                }
            }
        }
        page.fill();
    }

    private static BitMatrix encoded(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("This is too long for a code: " + text, e);
        }
    }
}
