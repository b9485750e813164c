package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows that could not be used, so that nothing is lost silently: how many for which reason, and the first ones. */
final class Faults {

    private static final int TOLD = 10;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> first = new ArrayList<>();

    /** @param reason a kind, without the row's own values */
    void add(String file, long line, String reason, String value) {
        if (counts.merge(file + ": " + reason, 1L, Long::sum) <= TOLD) {
            first.add(file + ", line " + line + ": " + reason + " \"" + value + "\"");
        }
    }

    /** By file and reason. */
    Map<String, Long> counts() {
        return counts;
    }

    /** The first lines of each reason, for people. */
    List<String> first() {
        return first;
    }
}
