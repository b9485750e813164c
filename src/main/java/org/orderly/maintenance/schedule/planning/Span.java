package org.orderly.maintenance.schedule.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From a minute until another, which is not part of it. */
public record Span(int from, int until) {

    public int minutes() {
        return until - from;
    }

    boolean isEmpty() {
        return until <= from;
    }

    /** What is left of these spans without those others, in order. */
    public static List<Span> without(List<Span> spans, List<Span> others) {
        List<Span> left =
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (Span other : others) {
            List<Span> next = new ArrayList<>();
            for (Span span : left) {
                next.add(new Span(span.from, Math.min(span.until, other.from)));
                next.add(new Span(Math.max(span.from, other.until), span.until));
            }
            // A span that the other does not touch would come out twice.
            left = next.stream().filter(span -> !span.isEmpty()).distinct().toList();
        }
        return left;
    }
}
