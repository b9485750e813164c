package org.orderly.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * Which heading means which column: as a person has confirmed it for these headings, or by the column's own name, or as
 * other systems call it. Of two headings that could mean one column the surer one does.
 */
final class Headings {

    /** The column of the file of refused rows that says why; nothing to read. */
    static final String WHY = "Why it was refused";

    private static final int LONGEST_SHOWN = 100;

    /** How a heading came to its meaning. */
    enum Origin {
        NAMED,
        PROPOSED,
        CONFIRMED,
        LEFT_OUT
    }

    private final Layout layout;
    private final List<String> cells;
    private final List<String> names;
    private final int[] fields;
    private final int[] rivals;
    private final Origin[] origins;

    /**
     * @param confirmed the label of the column of each heading by the heading's name, "" for none; or empty
     * @throws Problem 400 that tells everything that does not fit, at once
     */
    Headings(List<String> cells, Layout layout, Map<String, String> confirmed) {
        this.layout = layout;
        this.cells = List.copyOf(cells);
        names = names(cells);
        fields = new int[names.size()];
        rivals = new int[names.size()];
        origins = new Origin[names.size()];
        Arrays.fill(fields, -1);
        Arrays.fill(rivals, -1);
        Arrays.fill(origins, Origin.LEFT_OUT);
        Set<String> twice = new HashSet<>();
        if (confirmed.isEmpty()) {
            for (int field = 0; field < layout.fields().size(); field++) {
                propose(field, cells, twice);
            }
        } else {
            confirm(confirmed);
        }
        refuseMisfits(twice);
    }

    /** The headings, told apart: a second "Model" is "Model (2)". */
    static List<String> names(List<String> cells) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = Cells.untame(cell);
            int count = seen.merge(name, 1, Integer::sum);
            names.add(count == 1 || name.isEmpty() ? name : name + " (" + count + ")");
        }
        return names;
    }

    private void propose(int field, List<String> cells, Set<String> twice) {
        Field known = layout.fields().get(field);
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < cells.size(); i++) {
            int near = known.nearness(cells.get(i));
            if (near >= 0 && fields[i] < 0) {
                if (near == nearest) {
                    twice.add(known.label());
                }
                if (near < nearest) {
                    twice.remove(known.label());
                    nearest = near;
                    best = i;
                }
            }
        }
        if (best < 0) {
            return;
        }
        fields[best] = field;
        origins[best] = nearest == 0 ? Origin.NAMED : Origin.PROPOSED;
        for (int i = 0; i < cells.size(); i++) {
            if (i != best && fields[i] < 0 && known.nearness(cells.get(i)) >= 0) {
                rivals[i] = field;
            }
        }
    }

    private void confirm(Map<String, String> confirmed) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = layout.indexOf(confirmed.getOrDefault(names.get(i), ""));
            origins[i] = fields[i] < 0 ? Origin.LEFT_OUT : Origin.CONFIRMED;
        }
    }

    private void refuseMisfits(Set<String> twice) {
        List<String> wrong = new ArrayList<>();
        List<Field> missing = new ArrayList<>();
        for (int field = 0; field < layout.fields().size(); field++) {
            if (layout.fields().get(field).needed() && at(field) < 0) {
                missing.add(layout.fields().get(field));
            }
        }
        if (!missing.isEmpty()) {
            wrong.add("The first row must name the columns, and "
                    + (missing.size() == 1 ? "one must be " : "these are missing: ") + Layout.labels(missing) + ".");
        }
        twice.stream().sorted().forEach(label -> wrong.add("The header names the column " + label + " twice."));
        if (wrong.isEmpty()) {
            return;
        }
        List<String> ignored = ignored();
        if (!ignored.isEmpty()) {
            wrong.add("These headings fit no column: " + shortened(String.join(", ", ignored)) + ".");
        }
        wrong.add("The columns are " + layout.columns() + ".");
        throw Problems.badRequest(String.join(" ", wrong))
                .with("unclear", Map.of("what", "columns"))
                .with("headings", views(Collections.nCopies(names.size(), "")))
                .with("columns", layout.fields().stream().map(Field::label).toList());
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    int size() {
        return fields.length;
    }

    /** The field that this column of the file is, or -1. */
    int field(int column) {
        return column < fields.length ? fields[column] : -1;
    }

    /** The field that this column of the file could have been, too, or -1. */
    int rival(int column) {
        return rivals[column];
    }

    /** The column of the file that is this field, or -1. */
    int at(int field) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == field) {
                return i;
            }
        }
        return -1;
    }

    String name(int column) {
        return names.get(column);
    }

    /** As the file has them. */
    List<String> cells() {
        return cells;
    }

    /** The headings that mean nothing here. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] < 0 && !names.get(i).isBlank() && !isWhy(i)) {
                ignored.add(names.get(i));
            }
        }
        return ignored;
    }

    boolean isWhy(int column) {
        return names.get(column).equals(WHY);
    }

    /** What each heading is taken for. */
    List<AsRead.Heading> views(List<String> examples) {
        List<AsRead.Heading> views = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (!isWhy(i) && !names.get(i).isBlank()) {
                String example = examples.get(i);
                views.add(new AsRead.Heading(
                        names.get(i),
                        fields[i] < 0 ? null : layout.fields().get(fields[i]).label(),
                        origins[i].name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        example.length() > LONGEST_SHOWN ? example.substring(0, LONGEST_SHOWN) + "…" : example));
            }
        }
        return views;
    }
}
