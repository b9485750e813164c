package org.orderly.maintenance;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a file of closed orders, read cell by cell; the first thing that is wrong is told. */
final class EarlierRow {

    /** What a file can tell; those with a star must be filled in. */
    enum Column {
        NUMBER,
        CONTROL_NUMBER,
        KIND,
        TITLE,
        REQUESTED_AT,
        DONE_AT,
        FINDING,
        DESCRIPTION,
        EARLIEST_AT,
        DUE_AT,
        OUT_OF_SERVICE_AT,
        RETURNED_AT,
        FAILURE_CODE,
        CAUSE,
        RESOLUTION,
        TECHNICIAN,
        BENCH_MINUTES,
        TRAVEL_MINUTES,
        HOURLY_RATE,
        PARTS_COST,
        CURRENCY;

        static final List<Column> REQUIRED =
                List.of(NUMBER, CONTROL_NUMBER, KIND, TITLE, REQUESTED_AT, DONE_AT, FINDING);

        /** As the header names it: controlNumber, in any case, with or without spaces and underscores. */
        static Optional<Column> named(String heading) {
            String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return Arrays.stream(values())
                    .filter(one ->
                            one.name().toLowerCase(Locale.ROOT).replace("_", "").equals(plain))
                    .findFirst();
        }

        String label() {
            String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
            return words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining());
        }
    }

    /** A cell that cannot be taken over. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final String column;
        private final String value;

        Wrong(Column column, String value, String message) {
            super(message);
            this.column = column == null ? null : column.label();
            this.value = value == null || value.length() <= 100 ? value : value.substring(0, 100) + "…";
        }

        String column() {
            return column;
        }

        String value() {
            return value;
        }
    }

    private final Map<Column, String> cells;
    private final ZoneId zone;

    /** @param zone of times that name none */
    EarlierRow(Map<Column, String> cells, ZoneId zone) {
        this.cells = cells;
        this.zone = zone;
    }

    void refuseIncomplete() throws Wrong {
        for (Column column : Column.REQUIRED) {
            if (text(column, 4_000) == null) {
                throw new Wrong(column, null, "Fill it in; every closed order needs it.");
            }
        }
    }

    /** The text of a cell, or null if it is empty. */
    String text(Column column, int longest) throws Wrong {
        String text = cells.getOrDefault(column, "").strip();
        if (text.length() > longest) {
            throw new Wrong(column, text, "Shorten it to " + longest + " characters.");
        }
        return text.isEmpty() ? null : text;
    }

    OrderKind kind() throws Wrong {
        String text = text(Column.KIND, 40);
        try {
            return OrderKind.of(text);
        } catch (IllegalArgumentException e) {
            throw new Wrong(Column.KIND, text, e.getMessage());
        }
    }

    Finding finding() throws Wrong {
        String text = text(Column.FINDING, 40);
        try {
            return Finding.of(text);
        } catch (IllegalArgumentException e) {
            throw new Wrong(Column.FINDING, text, e.getMessage());
        }
    }

    /** A time, or null. Without an offset it is the hospital's; a day begins at midnight. */
    Instant time(Column column) throws Wrong {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        try {
            String iso = text.replace(' ', 'T');
            if (iso.length() == 10) {
                return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
            }
            return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && iso.length() > 16
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Wrong(column, text, "Write a time such as 2025-03-01T14:05 or a day such as 2025-03-01.");
        }
    }

    /** Whole minutes; 0 if the cell is empty. */
    int minutes(Column column) throws Wrong {
        BigDecimal number = number(column);
        if (number != null
                && (number.stripTrailingZeros().scale() > 0 || number.compareTo(new BigDecimal(100_000)) > 0)) {
            throw new Wrong(column, number.toString(), "Write whole minutes, at most 100000.");
        }
        return number == null ? 0 : number.intValueExact();
    }

    /** A number of 0 or more, or null. */
    BigDecimal number(Column column) throws Wrong {
        String text = text(column, 20);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() >= 0 && number.scale() <= 4 && number.precision() - number.scale() <= 10) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Wrong(column, text, "Write a number of 0 or more with a point, such as 84.50.");
    }
}
