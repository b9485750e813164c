package org.orderly.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an importer reads: its columns, in the order that the cells of a row have. */
public final class Layout {

    private final String importer;
    private final List<Field> fields;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param importer the importer's name, as in {@code /api/column-mappings/assets} */
    public Layout(String importer, List<Field> fields) {
        this.importer = importer;
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).label(), i);
        }
    }

    String importer() {
        return importer;
    }

    List<Field> fields() {
        return fields;
    }

    /** All columns, as a sentence lists them. */
    String columns() {
        return labels(fields);
    }

    static String labels(List<Field> fields) {
        return fields.stream().map(Field::label).collect(Collectors.joining(", "));
    }

    /** The place of the column with this label, or -1. */
    int indexOf(String label) {
        return places.getOrDefault(label, -1);
    }
}
