package org.orderly.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the compact layout description (see simulation/glenlake.txt) and has it drawn. */
final class Blueprint {

    private static final Pattern CELL = Pattern.compile("(\\d+): ([a-z-]+) (?:(\\d+)-(\\d+) )?([^@]+?)(?: @(.+))?");

    /** One room of a row before it has a place: its share of the row's width, and what it is. */
    record Cell(double weight, String purpose, String name, String department) {}

    /** The rooms along one side of a floor, or in its core, from west to east. */
    record Row(String unit, List<Cell> cells) {

        static final Row NONE = new Row("", List.of());
    }

    private Blueprint() {}

    static Site read(String text) {
        Draughtsman draughtsman = new Draughtsman();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int space = line.indexOf(' ');
            String[] fields = line.substring(space + 1).strip().split("\\s*\\|\\s*", -1);
            switch (line.substring(0, space)) {
                case "site" -> draughtsman.site(fields[0], fields[1], fields[2]);
                case "building" -> {
                    String[] corner = fields[2].split(" ", -1);
                    draughtsman.building(
                            fields[0],
                            fields[1],
                            Double.parseDouble(corner[0]),
                            Double.parseDouble(corner[1]),
                            Double.parseDouble(fields[3]));
                }
                case "floor" -> draughtsman.floor(Integer.parseInt(fields[0]), fields[1], fields.length > 2);
                case "north" -> draughtsman.north(row(fields));
                case "core" -> draughtsman.core(row(fields));
                case "south" -> draughtsman.south(row(fields));
                case "link" -> {
                    String[] ends = fields[0].split(" ", -1);
                    draughtsman.link(ends[0], ends[1], Integer.parseInt(ends[2]), fields[1]);
                }
                default -> throw new IllegalArgumentException("The layout has no such line: " + line);
            }
        }
        return draughtsman.site();
    }

    private static Row row(String[] fields) {
        String department = fields[1].equals("-") ? null : fields[1];
        List<Cell> cells = new ArrayList<>();
        for (int i = 2; i < fields.length; i++) {
            Matcher cell = CELL.matcher(fields[i]);
            if (!cell.matches()) {
                throw new IllegalArgumentException("Not a cell: " + fields[i]);
            }
            double weight = Double.parseDouble(cell.group(1));
            String owner = cell.group(6) == null ? department : cell.group(6);
            if (cell.group(3) == null) {
                cells.add(new Cell(weight, cell.group(2), cell.group(5), owner));
                continue;
            }
            for (int n = Integer.parseInt(cell.group(3)); n <= Integer.parseInt(cell.group(4)); n++) {
                cells.add(new Cell(weight, cell.group(2), cell.group(5) + " " + n, owner));
            }
        }
        return new Row(fields[0], cells);
    }
}
