package org.orderly.maintenance.schedule;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables that come with the service. */
final class Tables {

    private Tables() {}

    /** The rows of a file in {@code maintenance/}. */
    static List<NamedCsvRecord> rows(String file) {
        InputStream stream = Tables.class.getResourceAsStream("/maintenance/" + file);
        if (stream == null) {
            throw new IllegalStateException("There is no table " + file + ".");
        }
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader);
                Stream<NamedCsvRecord> rows = csv.stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + file + " cannot be read.", e);
        }
    }
}
