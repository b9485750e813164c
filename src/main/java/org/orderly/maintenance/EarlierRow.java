package org.orderly.maintenance;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvRow;

/** One row of a file of closed orders, read cell by cell; everything that is wrong is noted. */
final class EarlierRow {

    private static final int DAY = "2025-03-01".length();
    private static final BigDecimal MOST_MINUTES = new BigDecimal(100_000);

    private final CsvRow row;
    private final ZoneId zone;
    private final Instant now;
    private final List<CsvFault> faults;

    /** @param zone of times that name none: that of the site where the device is */
    EarlierRow(CsvRow row, ZoneId zone, Instant now) {
        this.row = row;
        this.zone = zone;
        this.now = now;
        faults = new ArrayList<>(row.faults());
        for (EarlierColumn column : EarlierColumn.NEEDED) {
            if (cell(column).isEmpty()) {
                wrong(column, null, "Fill it in; every closed order needs it.");
            }
        }
    }

    /** When the file is read. */
    Instant now() {
        return now;
    }

    /** Everything that was found to be wrong until now. */
    List<CsvFault> faults() {
        return faults;
    }

    private String cell(EarlierColumn column) {
        String cell = row.cell(column.label());
        return cell == null ? "" : cell;
    }

    /** Notes a fault; only the first one of a cell. */
    void wrong(EarlierColumn column, String value, String message) {
        if (faults.stream().noneMatch(fault -> column.label().equals(fault.column()))) {
            faults.add(new CsvFault(column.label(), value, message));
        }
    }

    /** The text of a cell; null if it is empty or could not be read. */
    String text(EarlierColumn column) {
        String text = cell(column);
        if (text.isEmpty() || row.isFaulty(column.label())) {
            return null;
        }
        if (text.length() > column.longest()) {
            wrong(column, text, "Shorten it to " + column.longest() + " characters.");
            return null;
        }
        return text;
    }

    /** What a code stands for; null if there is none or it is not known. */
    <T> T code(EarlierColumn column, Function<String, T> reading) {
        String text = text(column);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(column, text, e.getMessage());
            return null;
        }
    }

    /** When something began, or null: a day without a time begins at its midnight. */
    Instant begin(EarlierColumn column) {
        return time(column, null, day -> day.atStartOfDay(zone).toInstant());
    }

    /**
     * When something was over, or null: a day without a time means its end, or now if it is not over yet.
     *
     * @param notBefore the time that it follows, or null
     */
    Instant end(EarlierColumn column, Instant notBefore) {
        return time(column, notBefore, day -> {
            Instant end = end(day);
            boolean isToday = !now.isBefore(day.atStartOfDay(zone).toInstant()) && now.isBefore(end);
            return isToday ? now : end;
        });
    }

    /** Until when something is to be done, or null: until the end of a day without a time. */
    Instant until(EarlierColumn column) {
        return time(column, null, this::end);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    /**
     * A time, or null. Without an offset it is that of the device's site. A time of the night in which the clocks go back
     * comes twice: it is the first one, unless only the second one is late enough.
     */
    private Instant time(EarlierColumn column, Instant notBefore, Function<LocalDate, Instant> ofDay) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DAY) {
                return ofDay.apply(LocalDate.parse(text));
            }
            int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
            if (text.endsWith("Z") || sign > DAY) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return local(column, LocalDateTime.parse(text), notBefore);
        } catch (DateTimeException e) {
            wrong(column, text, "Write a time such as 2025-03-01T14:05 or a day such as 2025-03-01.");
            return null;
        }
    }

    private Instant local(EarlierColumn column, LocalDateTime time, Instant notBefore) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            wrong(column, time.toString(), "The clocks went forward over this time; write one that there was.");
            return null;
        }
        Instant first = time.toInstant(offsets.get(0));
        boolean early = notBefore != null && first.isBefore(notBefore);
        return early ? time.toInstant(offsets.get(offsets.size() - 1)) : first;
    }

    /** Whole minutes; 0 if the cell is empty. */
    int minutes(EarlierColumn column) {
        BigDecimal number = number(column);
        if (number == null) {
            return 0;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST_MINUTES) > 0) {
            wrong(column, number.toPlainString(), "Write whole minutes, at most 100000.");
            return 0;
        }
        return number.intValueExact();
    }

    /** A number of 0 or more, or null. */
    BigDecimal number(EarlierColumn column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() >= 0 && number.scale() <= 4 && number.precision() - number.scale() <= 10) {
            return number;
        }
        wrong(
                column,
                text,
                "Write a number of 0 or more with at most four decimals and ten digits before them, such as 84.50.");
        return null;
    }
}
