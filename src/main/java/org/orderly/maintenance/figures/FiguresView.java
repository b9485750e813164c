package org.orderly.maintenance.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a period.
 *
 * @param to the end; not beyond now
 * @param zone the time zone of its days
 * @param definitions how each figure is reckoned
 * @param groups all devices together, then each group by name
 */
@Schema(name = "FiguresView", example = """
        {"from":"2025-03-01T00:00:00Z","to":"2026-03-01T00:00:00Z","zone":"Europe/Zurich","by":"class",
        "definitions":[{"code":"mtbf","name":"Mean time between failures","unit":"a","definition":"Device-years in …"}],
        "groups":[{"key":"infusion-pump","name":"Infusion pump","devices":284,"figures":[{"code":"mtbf","value":4.7,
        "numerator":282.0,"denominator":60,"caution":null}]}]}""")
record FiguresView(Instant from, Instant to, String zone, By by, List<Definition> definitions, List<Group> groups) {

    /** How a figure is reckoned; unit in UCUM. */
    record Definition(Measure code, String name, String unit, String definition) {}

    /**
     * The figures of some devices.
     *
     * @param devices how many were in service in the period
     */
    record Group(String key, String name, long devices, List<Figure> figures) {

        Figure figure(Measure measure) {
            return figures.stream()
                    .filter(one -> one.code() == measure)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Definition> all() {
        return Arrays.stream(Measure.values())
                .map(one -> new Definition(one, one.words(), one.unit(), one.definition()))
                .toList();
    }
}
