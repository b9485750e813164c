package org.orderly.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A document of A4 pages with headings, texts and tables; each page says which it is of how many. */
public final class Paper implements AutoCloseable {

    private static final float MARGIN = 42;
    private static final float FOOT = MARGIN + 16;
    /** A heading is not left alone at the end of a page. */
    private static final float WITH_HEADING = 48;

    private static final Color DIM = new Color(0x4A, 0x56, 0x60);
    private static final Style TITLE = Style.bold(20);
    private static final Style HEADING = Style.bold(13);
    private static final Style TEXT = Style.plain(9.5f);
    private static final Style NOTE = Style.plain(8).in(DIM);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
    private final PdfWriter writer;
    /** How far the page is filled, from below. */
    private float y;

    /** @param footer what stands at the left under every page */
    public Paper(String title, String footer) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageNumbers(footer));
        document.addTitle(title);
        document.addCreator("Orderly");
        document.open();
        y = document.top();
        lines(title, TITLE, 0, 6, 0);
    }

    public void heading(String text) {
        lines(text, HEADING, 16, 4, WITH_HEADING);
    }

    public void text(String text) {
        lines(text, TEXT, 0, 4, 0);
    }

    /** What is less important. */
    public void note(String text) {
        lines(text, NOTE, 0, 5, 0);
    }

    public void newPage() {
        document.newPage();
        y = document.top();
    }

    /**
     * A table whose head is repeated on every page.
     *
     * @param widths of the columns, in parts of their sum
     */
    public void table(float[] widths, List<String> head, List<List<String>> rows) {
        Table table = new Table(widths, document.left(), width());
        y -= Table.SPACE;
        table.head(head);
        room(table.headHeight() + Table.LEAST);
        y = table.drawHead(canvas(), y);
        for (List<String> row : rows) {
            table.row(row);
            while (table.hasMore()) {
                if (!table.fits(y - document.bottom())) {
                    newPage();
                    y = table.drawHead(canvas(), y);
                }
                y = table.drawRow(canvas(), y, y - document.bottom());
            }
        }
        y -= Table.SPACE;
    }

    /**
     * A drawing over the whole width, y upwards.
     *
     * @param height in points
     * @param drawing is given where to draw, and how wide it is
     */
    public void drawing(float height, Drawing drawing) {
        room(height);
        y -= height;
        PdfContentByte canvas = canvas();
        canvas.saveState();
        canvas.concatCTM(1, 0, 0, 1, document.left(), y);
        drawing.draw(canvas, width());
        canvas.restoreState();
    }

    /** Draws something of that width. */
    public interface Drawing {
        void draw(PdfContentByte onto, float width);
    }

    private void lines(String text, Style style, float before, float after, float together) {
        List<TextLine> lines = Typesetter.lines(text, style, width());
        if (y < document.top()) {
            y -= before;
        }
        room(style.leading() + together);
        for (TextLine line : lines) {
            room(style.leading());
            y -= style.leading();
            line.drawWithin(canvas(), document.left(), document.right(), y + style.descent());
        }
        y -= after;
    }

    /** A new page unless so much is left of this one. */
    private void room(float height) {
        if (y - height < document.bottom() && y < document.top()) {
            newPage();
        }
    }

    private float width() {
        return document.right() - document.left();
    }

    private PdfContentByte canvas() {
        return writer.getDirectContent();
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
}
