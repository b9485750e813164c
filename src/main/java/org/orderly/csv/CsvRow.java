package org.orderly.csv;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param layout which columns there are
 * @param line the line it begins at, from 1
 * @param cells in the order of the columns: null where the file has no such column, "" where the cell is empty
 * @param faults everything that is wrong with its cells
 * @param original its cells as they stand in the file
 */
public record CsvRow(Layout layout, long line, List<String> cells, List<CsvFault> faults, List<String> original) {

    /** The cell of the column with this label: null where the file has no such column, "" where it is empty. */
    public String cell(String column) {
        return cells.get(layout.indexOf(column));
    }

    /** Whether this cell could not be read. */
    public boolean isFaulty(String column) {
        return faults.stream().anyMatch(fault -> column.equals(fault.column()));
    }
}
