package org.orderly.simulation.ageing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The rows of a file of simulation/ageing/ by the names of its columns. */
final class Rows {

    /** One row; a cell is empty where nothing is written. */
    record Row(List<String> names, List<String> cells) {

        String text(String column) {
            int index = names.indexOf(column);
            if (index < 0) {
                throw new IllegalStateException("There is no column " + column + " in " + names + ".");
            }
            return cells.get(index);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        double numberOr(String column, double otherwise) {
            return text(column).isEmpty() ? otherwise : number(column);
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }
    }

    private Rows() {}

    static List<Row> of(String file) {
        List<String> lines = text(file).lines().toList();
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> new Row(names, cells(file, line, names.size())))
                .toList();
    }

    private static List<String> cells(String file, String line, int columns) {
        List<String> cells = Arrays.asList(line.split(",", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(file + ": " + columns + " columns are wanted in: " + line);
        }
        return cells;
    }

    private static String text(String file) {
        try (InputStream in = Rows.class.getResourceAsStream("/simulation/ageing/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The file simulation/ageing/" + file + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
