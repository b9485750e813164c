package org.orderly.simulation.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: every value when it is taken, at the end the medians, also as lines for a machine. */
final class Figures {

    private record Figure(String unit, String aim, List<Double> values) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    void take(String name, double value, String unit) {
        take(name, value, unit, "");
    }

    /** @param aim what is aimed at, for the reader, or empty */
    void take(String name, double value, String unit, String aim) {
        System.out.printf(Locale.ROOT, "  %-44s %,14.2f %s%n", name, value, unit);
        figures.computeIfAbsent(name, key -> new Figure(unit, aim, new ArrayList<>()))
                .values()
                .add(value);
    }

    /** The median of what was taken under this name; NaN if nothing was. */
    double median(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            return Double.NaN;
        }
        List<Double> sorted = figure.values().stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    void print() {
        System.out.println();
        System.out.println("Medians");
        figures.forEach((name, figure) -> System.out.printf(
                Locale.ROOT,
                "  %-44s %,14.2f %-10s of %d run(s)%s%n",
                name,
                median(name),
                figure.unit(),
                figure.values().size(),
                figure.aim().isEmpty() ? "" : "; aim: " + figure.aim()));
        figures.forEach((name, figure) -> System.out.printf(
                Locale.ROOT,
                "FIGURE\t%s\t%.3f\t%s%n",
                name.replaceAll("[^A-Za-z0-9]+", "_"),
                median(name),
                figure.unit()));
    }
}
