package org.orderly.maintenance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Calendars as another program reads them. */
class CalendarTextTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private static CalendarEntry entry(long order, String summary) {
        CalendarEntry entry = new CalendarEntry();
        entry.key = new CalendarEntry.Key(3, order);
        entry.startsAt = NOON;
        entry.endsAt = NOON.plusSeconds(3600);
        entry.summary = summary;
        entry.device = "Pump, GLH-1";
        entry.place = "Ward 3; floor 2";
        entry.revisedAt = Instant.parse("2026-03-01T08:00:00Z");
        return entry;
    }

    @Test
    void it_says_whose_it_is_when_what_changed_and_that_times_are_utc() {
        CalendarEntry gone = entry(12, "Gone");
        gone.cancel(NOON.plusSeconds(60));
        String text = CalendarText.of("Orderly: Ada; of \\ the, team", List.of(gone, entry(11, "Check")));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nX-WR-CALNAME:Orderly: Ada\\; of \\\\ the\\, team\r\n")
                .contains("\r\nNAME:Orderly: Ada\\; of \\\\ the\\, team\r\n")
                .contains("\r\nMETHOD:PUBLISH\r\n")
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .contains("\r\nDTSTART:20260329T120000Z\r\n", "\r\nDTEND:20260329T130000Z\r\n")
                .contains("\r\nDTSTAMP:20260301T080000Z\r\n", "\r\nLAST-MODIFIED:20260301T080000Z\r\n")
                .contains("\r\nSEQUENCE:0\r\n", "\r\nSTATUS:CONFIRMED\r\n")
                .contains("\r\nDTSTAMP:20260329T120100Z\r\n", "\r\nSEQUENCE:1\r\n", "\r\nSTATUS:CANCELLED\r\n")
                .contains("\r\nLOCATION:Ward 3\\; floor 2\r\n", "\r\nDESCRIPTION:Pump\\, GLH-1\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(CalendarText.of("Orderly: Ada; of \\ the, team", List.of(entry(11, "Check"), gone)))
                .isEqualTo(text);
    }

    @Property(tries = 300)
    void any_words_come_back_and_no_line_has_more_than_75_octets(@ForAll @StringLength(max = 300) String words) {
        String text = CalendarText.of(words, List.of(entry(11, words)));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (String line : text.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(CalendarText.MOST_OCTETS);
        }
        ICalendar read = Biweekly.parse(text).first();
        List<VEvent> events = read.getEvents();
        assertThat(events).hasSize(1);
        assertThat(kept(events.get(0).getSummary().getValue())).isEqualTo(kept(words));
        assertThat(kept(read.getExperimentalProperty("X-WR-CALNAME").getValue().replace("\\", "")))
                .isEqualTo(kept(words.replace("\\", "").replace('\n', ' ')));
    }

    @Test
    void a_line_is_not_cut_inside_a_letter() {
        String folded = CalendarText.folded("SUMMARY:" + "輸😀é".repeat(40) + "\r\n");
        assertThat(Arrays.stream(folded.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + "輸😀é".repeat(40) + "\r\n");
    }

    private static String kept(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
