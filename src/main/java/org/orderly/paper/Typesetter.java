package org.orderly.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets a text of any script in lines: composed, each letter in a face that shows it, shaped, and in the direction in which
 * it is read. What no face shows stands there as a box with its number. The one place where text for paper is set.
 */
public final class Typesetter {

    private Typesetter() {}

    /** All of it in one line, however long. */
    public static TextLine line(String text, Style style) {
        String set = Signs.toSet(text).replace('\n', ' ').replace('\r', ' ');
        return new Paragraph(set, style).line(0, set.length());
    }

    /** All of it in one line; what does not fit is cut, and an ellipsis says so. */
    public static TextLine fitted(String text, Style style, float width) {
        return lines(text.replaceAll("\\R", " "), style, width, 1).get(0);
    }

    /** All of it in one line, in smaller letters if need be; what does not fit into the smallest ones is cut. */
    public static TextLine shrunk(String text, Style style, float width, float smallest) {
        TextLine line = line(text, style);
        if (line.width() <= width) {
            return line;
        }
        Style small = style.of(Math.max(smallest, style.size() * width / line.width()));
        return fitted(text, small, width);
    }

    /** In as many lines as it needs. */
    public static List<TextLine> lines(String text, Style style, float width) {
        return lines(text, style, width, Integer.MAX_VALUE);
    }

    /**
     * In at most so many lines; where there would be more the last one ends with an ellipsis.
     *
     * @param width of a line, in points
     */
    public static List<TextLine> lines(String text, Style style, float width, int most) {
        List<TextLine> lines = new ArrayList<>();
        String[] paragraphs = text.split("\\R", -1);
        for (int i = 0; i < paragraphs.length && lines.size() < most; i++) {
            boolean more = i < paragraphs.length - 1;
            new Paragraph(Signs.toSet(paragraphs[i]), style).into(lines, width, most, more);
        }
        return lines;
    }
}
