package org.orderly.paper;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.List;

/** One line of text, ready to be drawn: its runs from left to right. */
public final class TextLine {

    /** How much wider a stroke makes the letters of a face that has no bold weight. */
    private static final float STROKE = 0.035f;

    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    private final String text;
    private final Style style;
    private final List<Run> runs;
    private final boolean rightToLeft;
    private final boolean cut;

    TextLine(String text, Style style, List<Run> runs, boolean rightToLeft, boolean cut) {
        this.text = text;
        this.style = style;
        this.runs = List.copyOf(runs);
        this.rightToLeft = rightToLeft;
        this.cut = cut;
    }

    /** In points. */
    public float width() {
        float em = 0;
        for (Run run : runs) {
            em += run.width();
        }
        return em * style.size() / FontProgram.EM;
    }

    /** Whether it begins at the right. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** Whether something of the text did not fit. */
    public boolean isCut() {
        return cut;
    }

    /** Draws it with its left end there; y is that of the line on which letters stand. */
    public void draw(PdfContentByte page, float x, float y) {
        page.saveState();
        page.setColorFill(style.color());
        page.setColorStroke(style.color());
        boolean marked = runs.stream().anyMatch(run -> !(run instanceof Run.Plain));
        if (marked) {
            PdfDictionary says = new PdfDictionary();
            says.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
            page.beginMarkedContentSequence(SPAN, says, true);
        }
        float at = x;
        for (Run run : runs) {
            draw(run, page, at, y);
            at += run.width() * style.size() / FontProgram.EM;
        }
        if (marked) {
            page.endMarkedContentSequence();
        }
        page.restoreState();
    }

    /** Draws it between left and right, at the side where it begins. */
    public void drawWithin(PdfContentByte page, float left, float right, float y) {
        draw(page, rightToLeft ? Math.max(left, right - width()) : left, y);
    }

    private void draw(Run run, PdfContentByte page, float x, float y) {
        if (run instanceof Run.Substitute substitute) {
            substitute.frame(page, style.size(), x, y);
        }
        page.beginText();
        boolean stroked = style.bold() && !(run instanceof Run.Substitute) && !isBold(run);
        page.setTextRenderingMode(
                stroked ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE : PdfContentByte.TEXT_RENDER_MODE_FILL);
        if (stroked) {
            page.setLineWidth(style.size() * STROKE);
        }
        run.show(page, style.size(), x, y);
        page.endText();
    }

    private static boolean isBold(Run run) {
        FontProgram bold = Face.SANS_BOLD.program();
        return (run instanceof Run.Plain plain && plain.program() == bold)
                || (run instanceof Run.Shaped shaped && shaped.program() == bold);
    }
}
