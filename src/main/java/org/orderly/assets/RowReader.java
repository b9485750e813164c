package org.orderly.assets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the cells of a row as facts, on top of what is known about the asset already. */
final class RowReader {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,20}(\\.\\d{1,20})?");
    private static final DateTimeFormatter DOTTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private RowReader() {}

    /**
     * The facts of the row. Columns the file lacks keep what is known; an empty cell clears what may be missing.
     *
     * @param known what is known about the asset, or null for a new one
     * @return the facts, or null after telling the first thing that is wrong
     */
    static AssetFacts facts(Map<Column, String> row, AssetFacts known, Consumer<Fault> wrong) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String before = known == null ? "" : column.of(known);
            texts.put(column, row.getOrDefault(column, before));
        }
        Column reading = Column.CRITICALITY;
        try {
            Criticality criticality = texts.get(reading).isEmpty() ? null : Criticality.of(texts.get(reading));
            reading = Column.STATUS;
            AssetStatus status = texts.get(reading).isEmpty() ? null : AssetStatus.of(texts.get(reading));
            reading = Column.ACQUIRED_ON;
            LocalDate acquiredOn = date(texts.get(reading));
            reading = Column.MANUFACTURED_ON;
            LocalDate manufacturedOn = date(texts.get(reading));
            reading = Column.EXPIRES_ON;
            LocalDate expiresOn = date(texts.get(reading));
            reading = Column.ACQUISITION_COST;
            BigDecimal cost = amount(texts.get(reading));
            return new AssetFacts(
                    texts.get(Column.CONTROL_NUMBER),
                    texts.get(Column.NAME),
                    texts.get(Column.CLASS),
                    texts.get(Column.MAKER),
                    texts.get(Column.MODEL),
                    texts.get(Column.SERIAL_NUMBER),
                    texts.get(Column.UDI_DI),
                    texts.get(Column.LOT),
                    manufacturedOn,
                    expiresOn,
                    texts.get(Column.FIRMWARE),
                    texts.get(Column.DEPARTMENT),
                    criticality,
                    status,
                    acquiredOn,
                    cost,
                    texts.get(Column.CURRENCY));
        } catch (IllegalArgumentException e) {
            wrong.accept(new Fault(reading.label(), texts.get(reading), e.getMessage()));
            return null;
        }
    }

    private static LocalDate date(String text) {
        try {
            if (text.isEmpty()) {
                return null;
            }
            return text.indexOf('.') > 0 ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Write the date as 2024-03-31.", e);
        }
    }

    private static BigDecimal amount(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String plain = DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        if (!AMOUNT.matcher(plain).matches()) {
            throw new IllegalArgumentException("Write the amount as 1234.50, without thousands separators.");
        }
        return new BigDecimal(plain);
    }
}
