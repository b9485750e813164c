package org.orderly.maintenance.labels;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

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

    private final BaseFont bold = font("LiberationSans-Bold.ttf");
    private final BaseFont regular = font("LiberationSans-Regular.ttf");

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

    private void draw(PdfContentByte page, Label label, float left, float bottom) {
        code(page, label.address(), left + MARGIN, bottom + (HEIGHT - CODE) / 2);
        float x = left + MARGIN + CODE + MARGIN;
        float top = bottom + (HEIGHT + CODE) / 2;
        page.beginText();
        float y = lines(page, bold, 12, List.of(cut(bold, 12, label.controlNumber())), x, top - 12);
        y = lines(page, regular, 9, wrapped(label.name()), x, y - 1);
        lines(page, regular, 9, wrapped(label.department()), x, y - 2);
        lines(page, regular, 7, List.of(HINT), x, top - CODE + 2);
        page.endText();
    }

    /** Answers where the line after the last one begins. */
    private static float lines(PdfContentByte page, BaseFont font, float size, List<String> lines, float x, float y) {
        page.setFontAndSize(font, size);
        float next = y;
        for (String line : lines) {
            page.setTextMatrix(x, next);
            page.showText(line);
            next -= size * 1.15f;
        }
        return next;
    }

    /** One line or two; what does not fit is cut. */
    private List<String> wrapped(String text) {
        if (regular.getWidthPoint(text, 9) <= TEXT_WIDTH) {
            return List.of(text);
        }
        int end = text.lastIndexOf(' ');
        while (end > 0 && regular.getWidthPoint(text.substring(0, end), 9) > TEXT_WIDTH) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end <= 0
                ? List.of(cut(regular, 9, text))
                : List.of(text.substring(0, end), cut(regular, 9, text.substring(end + 1)));
    }

    private static String cut(BaseFont font, float size, String text) {
        String shown = text;
        while (shown.length() > 1 && font.getWidthPoint(shown, size) > TEXT_WIDTH) {
            String shorter = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
            shown = shorter.substring(0, shorter.length() - 1).stripTrailing() + "…";
        }
        return shown;
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

    private static BaseFont font(String name) {
        try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read.", e);
        }
    }
}
