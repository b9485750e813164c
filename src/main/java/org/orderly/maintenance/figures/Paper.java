package org.orderly.maintenance.figures;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A document of A4 pages with headings, texts and tables; each page says which it is of how many. */
public final class Paper implements AutoCloseable {

    private static final float MARGIN = 42;
    private static final int ROWS_AT_A_TIME = 200;
    private static final Color HEAD = new Color(0xE3, 0xE9, 0xEC);
    private static final Color LINE = new Color(0xB9, 0xC4, 0xCB);
    private static final Color DIM = new Color(0x4A, 0x56, 0x60);

    private final BaseFont regular = font("LiberationSans-Regular.ttf");
    private final BaseFont bold = font("LiberationSans-Bold.ttf");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfWriter writer;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 16);

    /** @param footer what stands at the left under every page */
    public Paper(String title, String footer) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageNumbers(regular, footer));
        document.addTitle(title);
        document.addCreator("Orderly");
        document.open();
        document.add(spaced(new Paragraph(title, new Font(bold, 20)), 0, 6));
    }

    public void heading(String text) {
        document.add(spaced(new Paragraph(text, new Font(bold, 13)), 16, 3));
    }

    public void text(String text) {
        document.add(spaced(new Paragraph(13, text, new Font(regular, 9.5f)), 0, 4));
    }

    /** What is less important. */
    public void note(String text) {
        document.add(spaced(new Paragraph(11, text, new Font(regular, 8, Font.NORMAL, DIM)), 0, 5));
    }

    public void newPage() {
        document.newPage();
    }

    /**
     * A table whose head is repeated on every page.
     *
     * @param widths of the columns, in parts of their sum
     */
    public void table(float[] widths, List<String> head, List<List<String>> rows) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setHeaderRows(1);
        table.setComplete(false);
        Font strong = new Font(bold, 8);
        Font plain = new Font(regular, 8);
        head.forEach(cell -> table.addCell(cell(cell, strong, HEAD)));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).forEach(cell -> table.addCell(cell(cell, plain, null)));
            if (i % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
    }

    /**
     * A drawing over the whole width, y upwards.
     *
     * @param height in points
     * @param drawing is given where to draw, and how wide it is
     */
    public void drawing(float height, Drawing drawing) {
        float width = document.right() - document.left();
        PdfTemplate picture = writer.getDirectContent().createTemplate(width, height);
        drawing.draw(picture, regular, width);
        document.add(Image.getInstance(picture));
    }

    /** Draws something of that width. */
    public interface Drawing {
        void draw(PdfContentByte onto, BaseFont font, float width);
    }

    private static PdfPCell cell(String text, Font font, Color paper) {
        PdfPCell cell = new PdfPCell(new Phrase(new Chunk(text == null ? "" : text, font)));
        cell.setPadding(3);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        if (paper != null) {
            cell.setBackgroundColor(paper);
        }
        return cell;
    }

    private static Paragraph spaced(Paragraph paragraph, float before, float after) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** The document; nothing can be added after that. */
    public byte[] pdf() {
        close();
        return out.toByteArray();
    }

    @Override
    public void close() {
        if (document.isOpen()) {
            document.close();
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
