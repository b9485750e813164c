package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvFile;
import org.orderly.csv.ReadAs;

/** Times of an earlier system, that name no offset, in the nights in which the clocks are changed. */
class EarlierRowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2025-10-26T02:50, 2025-10-26T02:10, 2025-10-26T00:50:00Z, 2025-10-26T01:10:00Z",
        "2025-10-26T02:10, 2025-10-26T02:50, 2025-10-26T00:10:00Z, 2025-10-26T00:50:00Z",
        "2025-10-26T01:50, 2025-10-26T02:10, 2025-10-25T23:50:00Z, 2025-10-26T00:10:00Z",
        "2025-10-26T02:10+01:00, 2025-10-26T02:50, 2025-10-26T01:10:00Z, 2025-10-26T01:50:00Z",
        "2025-03-30T01:59, 2025-03-30T03:00, 2025-03-30T00:59:00Z, 2025-03-30T01:00:00Z",
        "26.10.2025 02:50, 26.10.2025 02:10, 2025-10-26T00:50:00Z, 2025-10-26T01:10:00Z",
        "2025-03-01, 2025-03-02, 2025-02-28T23:00:00Z, 2025-03-02T22:59:59.999Z"
    })
    void a_time_that_comes_twice_is_the_one_that_is_late_enough(
            String requested, String done, Instant began, Instant ended) throws IOException {
        EarlierRow row = row(requested, done);
        Instant first = row.begin(EarlierColumn.REQUESTED_AT);
        assertThat(first).isEqualTo(began);
        assertThat(row.end(EarlierColumn.DONE_AT, first)).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30T02:30", "30.03.2025 02:00", "2025-03-30 02:59:59"})
    void a_time_that_there_was_not_is_refused(String time) throws IOException {
        EarlierRow row = row(time, "2025-04-01");
        assertThat(row.begin(EarlierColumn.REQUESTED_AT)).isNull();
        assertThat(row.faults())
                .filteredOn(fault -> "requestedAt".equals(fault.column()))
                .extracting(CsvFault::message)
                .singleElement()
                .asString()
                .contains("clocks went forward");
    }

    private static EarlierRow row(String requested, String done) throws IOException {
        byte[] file = ("number;controlNumber;kind;title;requestedAt;doneAt;finding\n4;IM-1;corrective;X;" + requested
                        + ";" + done + ";confirmed\n")
                .getBytes(StandardCharsets.UTF_8);
        try (CsvFile csv =
                new CsvFile(() -> new ByteArrayInputStream(file), EarlierColumn.LAYOUT, ReadAs.SHOWN, Map.of())) {
            return new EarlierRow(csv.next().orElseThrow(), BERLIN, Instant.parse("2026-11-01T12:00:00Z"));
        }
    }
}
