package org.orderly.maintenance;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** A CSV file of closed orders with a header in its first row, separated by comma, semicolon or tab; read row by row. */
final class EarlierFile implements AutoCloseable {

    private static final int LONGEST_HEADER = 8_192;

    private final CloseableIterator<CsvRecord> records;
    private final List<EarlierRow.Column> columns = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    /** A row and the line it begins at, from 1. */
    record Row(long line, Map<EarlierRow.Column, String> cells) {}

    /** @throws Problem 400 if its header does not name the columns that are needed */
    EarlierFile(InputStream file) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER * 2);
        text.mark(LONGEST_HEADER);
        String header = Optional.ofNullable(text.readLine()).orElse("");
        text.reset();
        records = CsvReader.builder()
                .fieldSeparator(separator(header))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .iterator();
        if (next().isEmpty()) {
            throw Problems.badRequest("The file is empty; its first row must name the columns.");
        }
        for (EarlierRow.Column needed : EarlierRow.Column.REQUIRED) {
            if (!columns.contains(needed)) {
                throw Problems.badRequest(
                        "The first row must name the columns, and one must be " + needed.label() + ".");
            }
        }
    }

    /** The next row that is not empty; the first call reads the header. */
    Optional<Row> next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    readHeader(record.getFields());
                    return Optional.of(new Row(record.getStartingLineNumber(), Map.of()));
                }
                Map<EarlierRow.Column, String> cells = new EnumMap<>(EarlierRow.Column.class);
                for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
                    if (columns.get(i) != null) {
                        cells.put(columns.get(i), record.getField(i));
                    }
                }
                return Optional.of(new Row(record.getStartingLineNumber(), cells));
            }
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problems.badRequest("The file cannot be read as CSV in UTF-8: " + e.getMessage());
        }
    }

    private void readHeader(List<String> headings) {
        for (String heading : headings) {
            String plain = heading.replace("\uFEFF", "");
            Optional<EarlierRow.Column> column = EarlierRow.Column.named(plain);
            columns.add(column.orElse(null));
            if (column.isEmpty() && !plain.isBlank()) {
                ignored.add(plain.strip());
            }
        }
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (header.chars().filter(c -> c == candidate).count()
                    > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    /** The headings that mean nothing here. */
    List<String> ignored() {
        return ignored;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
