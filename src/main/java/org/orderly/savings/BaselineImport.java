package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.csv.AsRead;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvFile;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.CsvRow;
import org.orderly.csv.Importer;
import org.orderly.csv.Layout;
import org.orderly.csv.ReadAs;
import org.orderly.csv.RefusedRows;
import org.orderly.http.DryRun;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** Takes over a file of baselines, all of its good rows in one transaction. */
@ApplicationScoped
class BaselineImport implements Importer {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final CsvFiles files;
    private final Baselines baselines;
    private final Validator validator;

    BaselineImport(CsvFiles files, Baselines baselines, Validator validator) {
        this.files = files;
        this.baselines = baselines;
        this.validator = validator;
    }

    /**
     * What became of a file: rows taken over, new versions or not, and the rows that were left out.
     *
     * @param problems the first 1,000
     * @param asRead how the file was understood
     */
    @Schema(name = "BaselineImport", example = """
            {"rows":12,"taken":11,"failed":1,"problems":[{"line":4,"why":"unit: The unit of rental-rate is EUR/d."}],
            "ignoredColumns":[],"asRead":{"encoding":"UTF-8","separator":";","numbers":"comma","dates":null,
            "says":["Cells are separated by semicolons.","Numbers are read as 1.234,50."],"headings":[{"heading":"figure",
            "column":"figure","origin":"named","example":"rental-rate"}],"columns":["figure"]},"dryRun":false}""")
    record Outcome(
            int rows,
            int taken,
            int failed,
            List<LeftOut> problems,
            List<String> ignoredColumns,
            AsRead asRead,
            boolean dryRun) {}

    /** A row that was left out, and everything that is wrong with it. */
    record LeftOut(long line, String why) {

        static LeftOut of(CsvRow row, List<CsvFault> faults) {
            return new LeftOut(
                    row.line(),
                    faults.stream()
                            .map(fault -> (fault.column() == null ? "" : fault.column() + ": ") + fault.message())
                            .collect(Collectors.joining(" ")));
        }
    }

    @Override
    public Layout layout() {
        return BaselineRow.LAYOUT;
    }

    /**
     * Takes the figures over.
     *
     * @param refused gets the rows that are left out, as a file
     * @throws Problem 400 if the file cannot be read, 413 if it is too long
     */
    Outcome run(InputStream body, ReadAs said, boolean dryRun, OutputStream refused) {
        try (CsvFile file = files.open(body, BaselineRow.LAYOUT, said, MOST_BYTES)) {
            RefusedRows leftOut = file.refused(refused);
            Outcome outcome = DryRun.transact(dryRun, () -> take(file, leftOut, dryRun));
            leftOut.flush();
            return outcome;
        } catch (IOException | UncheckedIOException e) {
            throw Problems.badRequest("The file broke off before its end; send it again.");
        }
    }

    private Outcome take(CsvFile file, RefusedRows leftOut, boolean dryRun) {
        List<LeftOut> problems = new ArrayList<>();
        int rows = 0;
        int failed = 0;
        for (var row = file.next(); row.isPresent(); row = file.next()) {
            rows++;
            List<CsvFault> faults = enter(row.get());
            if (!faults.isEmpty()) {
                failed++;
                leftOut.add(row.get(), faults);
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(LeftOut.of(row.get(), faults));
                }
            }
        }
        return new Outcome(rows, rows - failed, failed, problems, file.ignored(), file.asRead(), dryRun);
    }

    private List<CsvFault> enter(CsvRow row) {
        BaselineRow.Read read = BaselineRow.read(row, validator);
        if (read.baseline() == null) {
            return read.faults();
        }
        try {
            baselines.enter(read.baseline());
            return List.of();
        } catch (Problem e) {
            return List.of(new CsvFault(null, null, e.getMessage()));
        }
    }
}
