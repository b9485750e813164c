package org.orderly.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** "Page 3 of 12" at the right under every page; how many there are is filled in at the end. */
final class PageNumbers extends PdfPageEventHelper {

    private static final Style SMALL = Style.plain(8);
    private static final float BASELINE = 28;
    private static final float ROOM = 30;
    private static final float GAP = 12;

    private final String footer;
    private PdfTemplate total;

    PageNumbers(String footer) {
        this.footer = footer;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(ROOM, SMALL.size() * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        TextLine number = Typesetter.line("Page " + writer.getPageNumber() + " of ", SMALL);
        float right = document.right() - ROOM / 2;
        float left = right - number.width();
        Typesetter.fitted(footer, SMALL, left - GAP - document.left()).draw(page, document.left(), BASELINE);
        number.draw(page, left, BASELINE);
        page.addTemplate(total, right, BASELINE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        Typesetter.line(String.valueOf(writer.getPageNumber() - 1), SMALL).draw(total, 0, 0);
    }
}
