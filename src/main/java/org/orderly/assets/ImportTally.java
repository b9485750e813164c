package org.orderly.assets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.csv.AsRead;
import org.orderly.csv.CsvFile;
import org.orderly.identity.Key;

/** Counts what became of the rows of a file, and remembers which numbers and tags it has named. */
final class ImportTally {

    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST_VALUE = 100;

    private final Map<String, Long> lineOfNumber = new HashMap<>();
    private final Map<String, Long> lineOfTag = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final List<LeftOut> errors = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int failed;

    /**
     * Why one row was left out.
     *
     * @param line where the row begins, from 1, which is the header
     * @param column the column to look at, or null if it is the row as such
     * @param value what stands there, cut to 100 characters, or null
     * @param message what to do about it
     */
    record LeftOut(long line, String column, String value, String message) {}

    /**
     * What an import did; with {@code dryRun}, what it would have done.
     *
     * @param rows the rows read, without the header and empty ones
     * @param errors the first 1,000, each of the faults of each failed row
     * @param ignoredColumns headings that mean nothing here
     * @param asRead how the file was understood
     */
    @Schema(name = "ImportOutcome", example = """
            {"rows":3,"created":1,"updated":1,"unchanged":0,"failed":1,"errors":[{"line":4,"column":"currency",
            "value":"Euro","message":"Write the three capital letters of ISO 4217, such as EUR."}],"ignoredColumns":[],
            "asRead":{"encoding":"UTF-8","separator":",","numbers":"point","dates":null,"says":["Cells are separated by
            commas.","Numbers are read as 1,234.50."],"headings":[{"heading":"controlNumber","column":"controlNumber",
            "origin":"named","example":"GLH-000017"}],"columns":["controlNumber"]},"dryRun":false}""")
    record Outcome(
            int rows,
            int created,
            int updated,
            int unchanged,
            int failed,
            List<LeftOut> errors,
            List<String> ignoredColumns,
            AsRead asRead,
            boolean dryRun) {}

    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    void count(Change change) {
        switch (change) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /** A row that is left out, with everything that is wrong with it. */
    void fail(long line, List<Fault> faults) {
        failed++;
        faults.forEach(fault -> note(line, fault));
    }

    private void note(long line, Fault fault) {
        if (errors.size() < MOST_ERRORS) {
            String value = fault.value();
            String shown =
                    value != null && value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
            errors.add(new LeftOut(line, fault.field(), shown, fault.message()));
        }
    }

    /** The line that named the control number of this key first; this one, if none did. */
    long firstLineOf(String key, long line) {
        return lineOfNumber.computeIfAbsent(key, number -> line);
    }

    /** The line that named the tag of this key first; this one, if none did. */
    long firstLineOfTag(String key, long line) {
        return lineOfTag.computeIfAbsent(key, tag -> line);
    }

    /** The department as this file wrote it first. */
    String departmentAs(String department) {
        return departments.computeIfAbsent(Key.of(department), key -> department);
    }

    int rows() {
        return created + updated + unchanged + failed;
    }

    /** @param currency of costs in a file that has no column for it */
    Outcome outcome(CsvFile file, String currency, boolean dryRun) {
        errors.sort(Comparator.comparingLong(LeftOut::line));
        boolean isCostAlone = file.has(Column.ACQUISITION_COST.label()) && !file.has(Column.CURRENCY.label());
        AsRead asRead = isCostAlone
                ? file.asRead().saying("Costs are in " + currency + ", as the file has no column for the currency.")
                : file.asRead();
        return new Outcome(
                rows(), created, updated, unchanged, failed, List.copyOf(errors), file.ignored(), asRead, dryRun);
    }
}
