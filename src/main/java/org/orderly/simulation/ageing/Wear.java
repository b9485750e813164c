package org.orderly.simulation.ageing;

import java.util.HashMap;
import java.util.Map;

/**
 * How hard a place or a make is on a device.
 *
 * @param use hours of use against the class's
 * @param wear how much faster its parts age in the same use
 */
record Wear(double use, double wear) {

    private static final Wear USUAL = new Wear(1, 1);

    /** The wear of every department and model that is not the usual one. */
    static final class Table {
        private final Map<String, Wear> byName = new HashMap<>();

        Table() {
            for (Rows.Row row : Rows.of("wear.csv")) {
                byName.put(row.text("what") + " " + row.text("name"), new Wear(row.number("use"), row.number("wear")));
            }
        }

        Wear of(String department, String model) {
            Wear place = byName.getOrDefault("department " + department, USUAL);
            Wear make = byName.getOrDefault("model " + model, USUAL);
            return new Wear(place.use * make.use, place.wear * make.wear);
        }
    }
}
