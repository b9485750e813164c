package org.orderly.prediction.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvFile;
import org.orderly.csv.CsvRow;
import org.orderly.csv.Field;
import org.orderly.csv.Field.Kind;
import org.orderly.csv.Layout;
import org.orderly.csv.ReadAs;
import org.orderly.http.Problem;

/** A CSV file of the training layout, plain or gzipped, read row by row; its columns in any order. */
final class Table {

    private static final int BUFFER = 1 << 16;
    private static final Map<String, Kind> KINDS = Map.of(
            "acquired_on", Kind.MOMENT,
            "observed_from", Kind.MOMENT,
            "observed_until", Kind.MOMENT,
            "at", Kind.MOMENT,
            "value", Kind.MEASURE);

    private final String name;
    private final Path file;

    /** What is done with a row: its cells, in the order the columns were asked for; "" where the file lacks one. */
    interface Row {
        /**
         * Takes the row.
         *
         * @throws BadRow if it cannot be used
         */
        void take(String[] cells);
    }

    private Table(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /**
     * The file {@code name.csv} or {@code name.csv.gz} of a folder.
     *
     * @throws BadData if there is neither
     */
    static Table in(Path folder, String name) {
        for (String ending : List.of(".csv", ".csv.gz")) {
            Path file = folder.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return new Table(name + ".csv", file);
            }
        }
        throw new BadData(
                "The data needs a file " + name + ".csv or " + name + ".csv.gz; there is none in the folder.");
    }

    /**
     * Reads all rows.
     *
     * @param needed how many of the columns, from the first, must be there
     * @param digest fed with the text as it is without compression
     * @return how many rows were taken
     * @throws BadData if a needed column is missing, or the file does not show how it is written
     */
    long read(List<String> columns, int needed, MessageDigest digest, Faults faults, Row row) throws IOException {
        long taken = 0;
        try (CsvFile csv = new CsvFile(this::open, layout(columns, needed), ReadAs.SHOWN, Map.of())) {
            String[] cells = new String[columns.size()];
            for (Optional<CsvRow> next = csv.next(); next.isPresent(); next = csv.next()) {
                CsvRow read = next.get();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = Objects.requireNonNullElse(read.cells().get(i), "");
                }
                try {
                    refuse(read.faults());
                    row.take(cells);
                    taken++;
                } catch (BadRow bad) {
                    faults.add(name, read.line(), bad.getMessage(), bad.value());
                }
            }
        } catch (Problem e) {
            throw new BadData(name + ": " + e.getMessage());
        }
        digest(digest);
        return taken;
    }

    private static void refuse(List<CsvFault> faults) {
        for (CsvFault fault : faults) {
            throw new BadRow(fault.column() + " is written in another way than the rest of the file", fault.value());
        }
    }

    private void digest(MessageDigest digest) throws IOException {
        try (InputStream bytes = new DigestInputStream(open(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Layout layout(List<String> columns, int needed) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String label = columns.get(i);
            fields.add(new Field(label, KINDS.getOrDefault(label, Kind.TEXT), i < needed, List.of()));
        }
        return new Layout("training", fields);
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }
}
