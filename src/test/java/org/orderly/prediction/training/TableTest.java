package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the training command are read as those of every importer are. */
class TableTest {

    private static final List<String> COLUMNS = List.of("device", "signal", "at", "value");
    private static final long NOON = 1_740_830_400_000L;

    @TempDir
    Path folder;

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "UTF-8 ! device,signal,at,value|P,s,2025-03-01T12:00:00Z,2450.5",
                "UTF-8 ! sep=;|device;signal;at;value|P;s;2025-03-01T12:00:00Z;2450,5",
                "UTF-8 ! VALUE;At;Signal;Device|2.450,5;1.3.2025 12:00;s;P",
                "UTF-8 ! device;signal;at;value|P;s;2025-03-01T13:00+01:00;2450.5",
                "UTF-16LE ! device,signal,at,value|P,s,1740830400000,2450.5",
                "UTF-8 ! device,signal,at,value|P,s,2025-03-01 12:00,2.4505E3",
                "UTF-8 ! \"x;y;z;a;b\",device,signal,at,value|,P,s,2025-03-01T12:00:00.000Z,2450.5"
            })
    void a_reading_is_the_same_in_every_writing(String charset, String lines) throws IOException {
        Files.write(folder.resolve("readings.csv"), lines.replace('|', '\n').getBytes(Charset.forName(charset)));
        List<String[]> rows = read();
        assertThat(faults.counts()).isEmpty();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row[0]).isEqualTo("P");
            assertThat(row[1]).isEqualTo("s");
            assertThat(Times.of(row[2])).isEqualTo(NOON);
            assertThat(Float.parseFloat(row[3])).isEqualTo(2450.5f);
        });
    }

    @Test
    void what_can_be_read_in_two_ways_is_refused_and_what_contradicts_the_file_is_counted() throws IOException {
        write("device|signal|at|value\nP|s|2025-03-01|2.450\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(BadData.class)
                .hasMessageContainingAll("readings.csv", "column value", "2.450 or 2450");
        write(
                "device;signal;at;value\nP;s;2025-03-01;2.450\nP;s;2025-03-01;84.5\nP;s;2025-03-01;1,5\nP;s;2025-03-02;2,5\n");
        assertThat(read()).extracting(row -> row[3]).containsExactly("2450", "1.5", "2.5");
        assertThat(faults.counts())
                .containsEntry("readings.csv: value is written in another way than the rest of the file", 1L);
    }

    @Test
    void another_encoding_is_refused_and_a_packed_file_is_read() throws IOException {
        Files.write(
                folder.resolve("readings.csv"),
                "device,signal,at,value\nGerät,s,2025-03-01,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::read).isInstanceOf(BadData.class).hasMessageContaining("CSV UTF-8");
        Files.delete(folder.resolve("readings.csv"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("readings.csv.gz")))) {
            out.write("device,signal,at,value\nGerät,s,2025-03-01,1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read()).extracting(row -> row[0]).containsExactly("Gerät");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("readings.csv"), text);
    }

    private List<String[]> read() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Table.in(folder, "readings").read(COLUMNS, 4, digest, faults, cells -> rows.add(cells.clone()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
