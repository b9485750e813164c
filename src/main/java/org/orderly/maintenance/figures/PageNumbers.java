package org.orderly.maintenance.figures;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** "Page 3 of 12" at the right under every page; how many there are is filled in at the end. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float BASELINE = 28;
    private static final float ROOM = 30;

    private final BaseFont font;
    private final String footer;
    private PdfTemplate total;

    PageNumbers(BaseFont font, String footer) {
        this.font = font;
        this.footer = footer;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(ROOM, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String text = "Page " + writer.getPageNumber() + " of ";
        PdfContentByte page = writer.getDirectContent();
        float right = document.right() - ROOM / 2;
        page.beginText();
        page.setFontAndSize(font, SIZE);
        page.setTextMatrix(document.left(), BASELINE);
        page.showText(footer);
        page.setTextMatrix(right - font.getWidthPoint(text, SIZE), BASELINE);
        page.showText(text);
        page.endText();
        page.addTemplate(total, right, BASELINE);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(font, SIZE);
        total.setTextMatrix(0, 0);
        total.showText(String.valueOf(writer.getPageNumber() - 1));
        total.endText();
    }
}
