package org.orderly.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a reader takes for one letter: a base with its marks. Each is set in one face, and lines are never cut inside. */
final class Clusters {

    /** Below it stand letters without marks. */
    private static final char FIRST_MARK = 0x300;

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Clusters() {}

    /**
     * A letter of a text.
     *
     * @param face that shows it, or null for a substitute
     */
    record Cluster(int start, int end, Face face) {}

    static List<Cluster> of(String text, boolean bold) {
        List<Cluster> clusters = new ArrayList<>();
        List<Face> order = Face.order(text, bold);
        if (text.chars().allMatch(c -> c < FIRST_MARK)) {
            for (int i = 0; i < text.length(); i++) {
                clusters.add(new Cluster(i, i + 1, face(text.substring(i, i + 1), order)));
            }
            return clusters;
        }
        for (MatchResult match : CLUSTER.matcher(text).results().toList()) {
            String letter = match.group();
            Face whole = face(letter, order);
            if (whole != null || letter.codePointCount(0, letter.length()) == 1) {
                clusters.add(new Cluster(match.start(), match.end(), whole));
            } else {
                apart(letter, match.start(), order, clusters);
            }
        }
        return clusters;
    }

    /** No face has all of it: each character of it by itself. */
    private static void apart(String letter, int start, List<Face> order, List<Cluster> clusters) {
        int at = 0;
        while (at < letter.length()) {
            int next = letter.offsetByCodePoints(at, 1);
            clusters.add(new Cluster(start + at, start + next, face(letter.substring(at, next), order)));
            at = next;
        }
    }

    private static Face face(String letter, List<Face> order) {
        int first = letter.codePointAt(0);
        if (Signs.isBlank(first)) {
            return order.get(0);
        }
        return Signs.saysNothing(first) || Character.isISOControl(first) || first == 0xFFFE || first == 0xFFFF
                ? null
                : Face.of(letter, order);
    }
}
