package org.orderly.prediction.training;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A CSV file of the training layout, plain or gzipped, read row by row: UTF-8, a header, columns in any order. */
final class Table {

    private static final int BUFFER = 1 << 16;

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
     * @throws BadData if a needed column is missing
     */
    long read(List<String> columns, int needed, MessageDigest digest, Faults faults, Row row) throws IOException {
        long taken = 0;
        try (InputStream bytes = open();
                CloseableIterator<CsvRecord> records = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(
                                new InputStreamReader(new DigestInputStream(bytes, digest), StandardCharsets.UTF_8))
                        .iterator()) {
            if (!records.hasNext()) {
                throw new BadData(name + " is empty; its first row must name the columns " + columns + ".");
            }
            int[] places = places(records.next(), columns, needed);
            String[] cells = new String[columns.size()];
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = places[i] < 0 || places[i] >= csv.getFieldCount() ? "" : csv.getField(places[i]);
                }
                try {
                    row.take(cells);
                    taken++;
                } catch (BadRow bad) {
                    faults.add(name, csv.getStartingLineNumber(), bad.getMessage(), bad.value());
                }
            }
        }
        return taken;
    }

    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    private int[] places(CsvRecord header, List<String> columns, int needed) {
        List<String> names = header.getFields().stream()
                .map(cell -> cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] places = columns.stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < needed; i++) {
            if (places[i] < 0) {
                throw new BadData(name + " has no column " + columns.get(i) + "; its columns are " + names + ".");
            }
        }
        return places;
    }
}
