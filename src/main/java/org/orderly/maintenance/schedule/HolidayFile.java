package org.orderly.maintenance.schedule;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.orderly.csv.CsvFile;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.CsvRow;
import org.orderly.csv.Field;
import org.orderly.csv.Layout;
import org.orderly.csv.ReadAs;
import org.orderly.http.Problems;

/** Reads lists of public holidays: calendars (RFC 5545) with an event for each, or CSV files with a date and a name. */
@ApplicationScoped
class HolidayFile {

    /** More than any list of some years has. */
    static final int MOST = 1000;

    private static final int MOST_BYTES = 2_000_000;
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_NAME = 120;
    private static final Layout LAYOUT = new Layout(
            "holidays",
            List.of(
                    Field.needed("date", Field.Kind.DATE, "day", "datum", "holiday date", "fecha"),
                    Field.needed("name", Field.Kind.TEXT, "holiday", "title", "summary", "description", "feiertag")));

    private final CsvFiles files;

    HolidayFile(CsvFiles files) {
        this.files = files;
    }

    /** A holiday as the file has it. */
    record Day(LocalDate date, String name) {}

    /** What a file says: its days, and what of it could not be read. */
    record Read(List<Day> days, List<String> refused) {}

    /** @throws org.orderly.http.Problem 400 if it is no CSV file of these columns */
    Read csv(InputStream body, ReadAs said) {
        List<Day> days = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (CsvFile file = files.open(body, LAYOUT, said, MOST_BYTES)) {
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
                row(row.get(), days, refused);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A list of holidays broke off.", e);
        }
        return bounded(days, refused);
    }

    private static void row(CsvRow row, List<Day> days, List<String> refused) {
        String name = row.cell("name");
        if (!row.faults().isEmpty()) {
            row.faults().forEach(fault -> refused.add("Line " + row.line() + ": " + fault.message()));
        } else if (name.isBlank() || row.cell("date").isBlank()) {
            refused.add("Line " + row.line() + ": a holiday needs a date and a name.");
        } else {
            days.add(new Day(LocalDate.parse(row.cell("date")), named(name)));
        }
    }

    /**
     * Every day of every event; of one that comes again each year those of five years.
     *
     * @throws org.orderly.http.Problem 400 if it is no calendar
     */
    @SuppressWarnings("JavaUtilDate") // the library gives nothing else
    Read calendar(InputStream body, LocalDate today) {
        List<Day> days = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (body) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problems.tooLarge("A calendar of holidays has at most " + MOST_BYTES + " bytes.");
            }
            List<ICalendar> calendars =
                    Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).all();
            if (calendars.isEmpty()) {
                throw Problems.badRequest("This is no calendar: it has no line BEGIN:VCALENDAR.");
            }
            for (ICalendar calendar : calendars) {
                calendar.getEvents().forEach(event -> event(event, today, days, refused));
            }
        } catch (IOException e) {
            throw Problems.badRequest("This calendar could not be read: " + e.getMessage());
        }
        return bounded(days, refused);
    }

    @SuppressWarnings("JavaUtilDate")
    private static void event(VEvent event, LocalDate today, List<Day> days, List<String> refused) {
        String name = event.getSummary() == null ? "" : event.getSummary().getValue();
        if (event.getDateStart() == null || name == null || name.isBlank()) {
            refused.add("An event has no " + (event.getDateStart() == null ? "date." : "name."));
            return;
        }
        if (event.getDateStart().getValue().hasTime()) {
            refused.add(name + ": it has a time, so it is not a whole day off.");
            return;
        }
        int length = length(event);
        // Dates without a time are read as midnights of the machine's own zone.
        TimeZone zone = TimeZone.getDefault();
        DateIterator dates = event.getDateIterator(zone);
        while (dates.hasNext() && days.size() <= MOST) {
            LocalDate first = dates.next().toInstant().atZone(zone.toZoneId()).toLocalDate();
            if (first.isAfter(today.plusYears(YEARS_AHEAD))) {
                return;
            }
            for (int i = 0; i < length; i++) {
                days.add(new Day(first.plusDays(i), named(name)));
            }
        }
    }

    /** An event ends before the day that its DTEND names. */
    @SuppressWarnings("JavaUtilDate")
    private static int length(VEvent event) {
        Date start = event.getDateStart().getValue();
        if (event.getDateEnd() == null) {
            return 1;
        }
        long hours = (event.getDateEnd().getValue().getTime() - start.getTime()) / 3_600_000;
        return (int) Math.max(1, Math.min(MOST, Math.round(hours / 24.0)));
    }

    private static String named(String name) {
        String one = name.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST_NAME ? one : one.substring(0, LONGEST_NAME);
    }

    private static Read bounded(List<Day> days, List<String> refused) {
        if (days.size() > MOST) {
            throw Problems.badRequest("This file has more than " + MOST + " days; send the next five years.");
        }
        if (days.isEmpty() && refused.isEmpty()) {
            throw Problems.badRequest("This file has no holidays.");
        }
        return new Read(days, refused);
    }
}
