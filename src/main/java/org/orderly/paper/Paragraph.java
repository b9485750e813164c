package org.orderly.paper;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.orderly.paper.Clusters.Cluster;

/** A text without line ends, cut into lines where its script allows it. */
final class Paragraph {

    private static final String CUT = "…";
    /** Words of these scripts follow each other without blanks; Java has a dictionary of Thai. */
    private static final Locale THAI = Locale.forLanguageTag("th");

    private final String text;
    private final Style style;
    private final List<Cluster> clusters;
    /** Null where everything goes from left to right. */
    private final Bidi bidi;

    Paragraph(String text, Style style) {
        this(text, style, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    private Paragraph(String text, Style style, int direction) {
        this.text = text;
        this.style = style;
        this.clusters = Clusters.of(text, style.bold());
        char[] letters = text.toCharArray();
        boolean turns = Bidi.requiresBidi(letters, 0, letters.length);
        this.bidi = turns || direction == Bidi.DIRECTION_RIGHT_TO_LEFT ? new Bidi(text, direction) : null;
    }

    /**
     * Adds its lines, until there are {@code most} of them.
     *
     * @param goesOn whether another paragraph follows, so that the last line says that something is missing
     */
    void into(List<TextLine> lines, float width, int most, boolean goesOn) {
        int start = 0;
        do {
            if (lines.size() == most - 1) {
                lines.add(last(start, width, goesOn));
                return;
            }
            int end = end(start, width);
            lines.add(line(start, withoutBlanks(start, end)));
            start = end;
        } while (start < text.length());
    }

    /** Where a line that begins there ends: at the last place to break that fits, or else inside a word. */
    private int end(int start, float width) {
        if (width(start, withoutBlanks(start, text.length())) <= width) {
            return text.length();
        }
        BreakIterator breaks = BreakIterator.getLineInstance(isThai() ? THAI : Locale.ROOT);
        breaks.setText(text);
        int end = start;
        for (int next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(start, withoutBlanks(start, next)) > width) {
                break;
            }
            end = next;
        }
        return end > start ? end : Math.max(inside(start, width), firstEnd(start));
    }

    /** How much of it fits, letter by letter. */
    private int inside(int start, float width) {
        int end = start;
        for (Cluster cluster : clusters) {
            if (cluster.start() >= start) {
                if (width(start, cluster.end()) > width) {
                    break;
                }
                end = cluster.end();
            }
        }
        return end;
    }

    private int firstEnd(int start) {
        return clusters.stream()
                .filter(cluster -> cluster.start() >= start)
                .findFirst()
                .map(Cluster::end)
                .orElse(text.length());
    }

    private TextLine last(int start, float width, boolean goesOn) {
        int whole = withoutBlanks(start, text.length());
        if (!goesOn && width(start, whole) <= width) {
            return line(start, whole);
        }
        float room = width - new Paragraph(CUT, style).width(0, CUT.length());
        int end = withoutBlanks(start, inside(start, room));
        int direction = isRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        String shown = text.substring(start, end) + CUT;
        return new Paragraph(shown, style, direction).line(0, shown.length(), true);
    }

    TextLine line(int from, int to) {
        return line(from, to, false);
    }

    private TextLine line(int from, int to, boolean cut) {
        Part[] parts = parts(from, to).toArray(new Part[0]);
        if (bidi != null && parts.length > 0) {
            byte[] levels = new byte[parts.length];
            IntStream.range(0, parts.length).forEach(i -> levels[i] = (byte) parts[i].level());
            Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        }
        List<Run> runs = Arrays.stream(parts).map(part -> part.run(text)).toList();
        return new TextLine(text.substring(from, to), style, runs, isRightToLeft(), cut);
    }

    private boolean isRightToLeft() {
        return bidi != null && !bidi.baseIsLeftToRight();
    }

    private boolean isThai() {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    }

    private int withoutBlanks(int start, int end) {
        int last = end;
        while (last > start && Signs.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private float width(int from, int to) {
        float em = 0;
        for (Part part : parts(from, to)) {
            em += part.run(text).width();
        }
        return em * style.size() / FontProgram.EM;
    }

    /** Letters that follow each other in one face and one direction. */
    private record Part(int start, int end, Face face, int level) {

        Run run(String text) {
            return face == null
                    ? new Run.Substitute(text.codePointAt(start))
                    : Run.of(text.substring(start, end), face, level % 2 == 1);
        }

        boolean goesOnWith(Cluster next, int nextLevel) {
            return face != null && face == next.face() && level == nextLevel && end == next.start();
        }
    }

    private List<Part> parts(int from, int to) {
        Bidi levels = bidi == null || from == to ? null : bidi.createLineBidi(from, to);
        List<Part> parts = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (cluster.start() < from || cluster.end() > to || Signs.isMark(text.charAt(cluster.start()))) {
                continue;
            }
            int level = levels == null ? 0 : levels.getLevelAt(cluster.start() - from);
            Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (before != null && before.goesOnWith(cluster, level)) {
                parts.set(parts.size() - 1, new Part(before.start(), cluster.end(), before.face(), level));
            } else {
                parts.add(new Part(cluster.start(), cluster.end(), cluster.face(), level));
            }
        }
        return parts;
    }
}
