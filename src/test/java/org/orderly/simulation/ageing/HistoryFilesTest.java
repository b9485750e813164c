package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HistoryFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_same_arguments_write_the_same_bytes_and_another_seed_does_not() throws IOException {
        Path first = write("first", 7);
        Path again = write("again", 7);
        Path other = write("other", 8);
        for (String file : List.of("devices.csv", "readings.csv", "events.csv")) {
            assertThat(first.resolve(file)).hasSameBinaryContentAs(again.resolve(file));
            assertThat(Files.mismatch(first.resolve(file), other.resolve(file))).isNotEqualTo(-1);
        }
    }

    @Test
    void every_class_has_its_least_number_of_devices() throws IOException {
        Map<String, Long> counts = rows(write("h", 7), "devices.csv").stream()
                .collect(Collectors.groupingBy(row -> row[1], TreeMap::new, Collectors.counting()));
        assertThat(counts).hasSize(12).allSatisfy((code, count) -> assertThat(count)
                .isGreaterThanOrEqualTo(4));
        assertThat(counts.values().stream().mapToLong(n -> n).sum()).isEqualTo(60);
    }

    @Test
    void readings_of_a_signal_and_events_of_a_device_are_in_the_order_of_time() throws IOException {
        Path history = write("h", 7);
        Map<String, String> last = new HashMap<>();
        List<String> late = new ArrayList<>();
        for (String[] row : rows(history, "readings.csv")) {
            String before = last.put(row[0] + " " + row[1], row[2]);
            if (before != null && row[2].compareTo(before) < 0) {
                late.add(String.join(",", row));
            }
        }
        for (String[] row : rows(history, "events.csv")) {
            String before = last.put(row[0], row[1]);
            if (before != null && row[1].compareTo(before) < 0) {
                late.add(String.join(",", row));
            }
        }
        assertThat(late).isEmpty();
    }

    @Test
    void nothing_is_told_from_before_a_device_was_bought_or_after_it_was_retired() throws IOException {
        Path history = write("h", 7);
        Map<String, String[]> devices =
                rows(history, "devices.csv").stream().collect(Collectors.toMap(r -> r[0], r -> r));
        assertThat(devices.values().stream().map(row -> row[7]).distinct().count())
                .isGreaterThan(1);
        assertThat(devices.values().stream().map(row -> row[8]).distinct().count())
                .isGreaterThan(1);
        // Device clocks may be off by some minutes.
        List<String> outside = new ArrayList<>();
        for (String[] row : rows(history, "readings.csv")) {
            Instant at = Instant.parse(row[2]);
            if (at.plusSeconds(7200).isBefore(Instant.parse(devices.get(row[0])[7]))
                    || at.minusSeconds(7200).isAfter(Instant.parse(devices.get(row[0])[8]))) {
                outside.add(String.join(",", row));
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void every_kind_of_event_that_training_reads_occurs() throws IOException {
        Set<String> kinds =
                rows(write("h", 7), "events.csv").stream().map(row -> row[2]).collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        "failure", "repair", "pm", "no-fault", "error", "self-test-passed", "self-test-failed", "off");
    }

    @Test
    void compressed_files_hold_the_same_rows() throws IOException {
        Path plain = write("plain", 7);
        Path packed = write("packed", 7, "--gzip");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed.resolve("readings.csv.gz")))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain.resolve("readings.csv")));
        }
    }

    private Path write(String name, int seed, String... more) {
        Path out = folder.resolve(name);
        String[] args = Stream.concat(
                        Stream.of(
                                "--devices=60",
                                "--years=0.7",
                                "--seed=" + seed,
                                "--per-class-minimum=4",
                                "--out=" + out),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(new CommandLine(new SimulateHistory()).execute(args)).isZero();
        return out;
    }

    private static List<String[]> rows(Path history, String file) throws IOException {
        return Files.readAllLines(history.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
