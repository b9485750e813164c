package org.orderly.paper;

import java.awt.Color;

/**
 * How a text looks.
 *
 * @param size of an em, in points
 */
public record Style(float size, boolean bold, Color color) {

    private static final float LEADING = 1.3f;
    private static final float DESCENT = 0.3f;

    public static Style plain(float size) {
        return new Style(size, false, Color.BLACK);
    }

    public static Style bold(float size) {
        return new Style(size, true, Color.BLACK);
    }

    public Style in(Color other) {
        return new Style(size, bold, other);
    }

    public Style of(float otherSize) {
        return new Style(otherSize, bold, color);
    }

    /** From one line to the next, in points: enough for the marks above and below letters of all scripts. */
    public float leading() {
        return size * LEADING;
    }

    /** How far of that lies below the line on which letters stand. */
    public float descent() {
        return size * DESCENT;
    }
}
