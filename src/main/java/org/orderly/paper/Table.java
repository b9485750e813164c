package org.orderly.paper;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table, and one row at a time; a row that is higher than what is left of a page goes on on the next. */
final class Table {

    static final float SPACE = 4;
    static final Style PLAIN = Style.plain(8);
    /** The height of a row of one line. */
    static final float LEAST = PLAIN.leading() + 2 * Table.PADDING;

    private static final float PADDING = 3;
    private static final float RULE = 0.5f;
    private static final Style STRONG = Style.bold(8);
    private static final Color HEAD = new Color(0xE3, 0xE9, 0xEC);
    private static final Color LINE = new Color(0xB9, 0xC4, 0xCB);
    /** Of a row's lines on one page, if it has more than fit: fewer than any page has. */
    private static final int MOST = 40;

    private final float[] edges;
    private List<List<TextLine>> head = List.of();
    private List<List<TextLine>> row = List.of();
    private int drawn;

    Table(float[] widths, float left, float width) {
        float sum = 0;
        for (float part : widths) {
            sum += part;
        }
        edges = new float[widths.length + 1];
        edges[0] = left;
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i] / sum * width;
        }
    }

    void head(List<String> cells) {
        head = set(cells, STRONG);
    }

    void row(List<String> cells) {
        row = set(cells, PLAIN);
        drawn = 0;
    }

    float headHeight() {
        return height(count(head));
    }

    boolean hasMore() {
        return drawn < count(row);
    }

    /** Whether what is left of the row, or as much of it as stands on one page, fits into that height. */
    boolean fits(float room) {
        return height(Math.min(MOST, count(row) - drawn)) <= room;
    }

    /** The head of the table; answers where the next row begins. */
    float drawHead(PdfContentByte page, float top) {
        page.saveState();
        page.setColorFill(HEAD);
        page.rectangle(edges[0], top - headHeight(), edges[edges.length - 1] - edges[0], headHeight());
        page.fill();
        page.restoreState();
        return draw(page, head, 0, count(head), STRONG, top);
    }

    /** As many lines of the row as fit, but at least {@link #MOST} or all. */
    float drawRow(PdfContentByte page, float top, float room) {
        int fit = (int) ((room - 2 * PADDING) / PLAIN.leading());
        int end = Math.min(count(row), drawn + Math.max(fit, Math.min(MOST, count(row) - drawn)));
        float next = draw(page, row, drawn, end, PLAIN, top);
        drawn = end;
        return next;
    }

    private float draw(PdfContentByte page, List<List<TextLine>> cells, int from, int to, Style style, float top) {
        float bottom = top - height(to - from);
        page.saveState();
        page.setColorStroke(LINE);
        page.setLineWidth(RULE);
        for (int i = 0; i < edges.length - 1; i++) {
            page.rectangle(edges[i], bottom, edges[i + 1] - edges[i], top - bottom);
        }
        page.stroke();
        page.restoreState();
        for (int i = 0; i < cells.size(); i++) {
            List<TextLine> lines = cells.get(i);
            float y = top - PADDING + style.descent();
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                y -= style.leading();
                lines.get(line).drawWithin(page, edges[i] + PADDING, edges[i + 1] - PADDING, y);
            }
        }
        return bottom;
    }

    private List<List<TextLine>> set(List<String> cells, Style style) {
        List<List<TextLine>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i) == null ? "" : cells.get(i);
            lines.add(Typesetter.lines(text, style, edges[i + 1] - edges[i] - 2 * PADDING));
        }
        return lines;
    }

    private static int count(List<List<TextLine>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private static float height(int lines) {
        return lines * PLAIN.leading() + 2 * PADDING;
    }
}
