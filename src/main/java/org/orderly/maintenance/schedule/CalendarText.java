package org.orderly.maintenance.schedule;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Uid;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;

/** Entries as iCalendar (RFC 5545, RFC 7986): the same entries are always the same text. Times are in UTC. */
final class CalendarText {

    /** Of a line, without its end; the rest goes on on the next, after a blank. */
    static final int MOST_OCTETS = 75;

    private static final String LINE_END = "\r\n";
    private static final String READ_AGAIN = "PT1H";

    private CalendarText() {}

    static String of(String name, Collection<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Orderly//Schedule//EN");
        calendar.setMethod(Method.publish());
        String shown = printed(name).replace('\n', ' ');
        calendar.setName(shown);
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(shown));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, READ_AGAIN);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", READ_AGAIN);
        entries.stream()
                .sorted(Comparator.comparing((CalendarEntry entry) -> entry.startsAt)
                        .thenComparing(entry -> entry.key.orderId()))
                .forEach(entry -> calendar.addEvent(event(entry)));
        return folded(written(calendar));
    }

    @SuppressWarnings("JavaUtilDate") // the library takes nothing else
    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(new Uid("order-" + entry.key.orderId() + "-" + entry.key.technicianId() + "@orderly"));
        event.setDateTimeStamp(Date.from(entry.revisedAt));
        event.setLastModified(Date.from(entry.revisedAt));
        event.setSequence(entry.revision);
        event.setStatus(entry.cancelled ? Status.cancelled() : Status.confirmed());
        event.setDateStart(Date.from(entry.startsAt));
        event.setDateEnd(Date.from(entry.endsAt));
        event.setSummary(printed(entry.summary));
        event.setDescription(printed(entry.device));
        event.setLocation(printed(entry.place));
        return event;
    }

    /** Control characters have no place in a calendar. */
    private static String printed(String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c) || c == '\n').forEach(printed::appendCodePoint);
        return printed.toString();
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("A text takes every letter.", e);
        }
        return text.toString();
    }

    /** Lines of at most {@value #MOST_OCTETS} octets of UTF-8, never cut inside a letter; the library counts letters. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS);
        for (String line : text.split(LINE_END, -1)) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                int letter = line.codePointAt(at);
                int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    folded.append(LINE_END).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += size;
                at += Character.charCount(letter);
            }
            folded.append(LINE_END);
        }
        folded.setLength(folded.length() - LINE_END.length());
        return folded.toString();
    }
}
