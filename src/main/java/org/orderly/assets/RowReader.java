package org.orderly.assets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvRow;

/** Reads the cells of a row as facts, on top of what is known about the asset already. */
final class RowReader {

    private static final Column[] COLUMNS = Column.values();

    private RowReader() {}

    /**
     * The facts of the row. Columns the file lacks keep what is known; an empty cell clears what may be missing.
     *
     * @param row its cells are plain numbers and days of ISO 8601 already, or its faults say why not
     * @param known what is known about the asset, or null for a new one
     * @param currency of a cost in a file that has no column for currencies, of an asset that has none yet
     * @param wrong told everything that is wrong with the row on its own
     */
    static AssetFacts facts(CsvRow row, AssetFacts known, String currency, Consumer<Fault> wrong) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (CsvFault fault : row.faults()) {
            faults.putIfAbsent(fault.column(), new Fault(fault.column(), fault.value(), fault.message()));
        }
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : COLUMNS) {
            String cell = row.cell(column.label());
            texts.put(column, cell != null ? cell : known == null ? "" : column.of(known));
        }
        boolean isCostAlone = row.cell(Column.CURRENCY.label()) == null
                && texts.get(Column.CURRENCY).isEmpty()
                && !texts.get(Column.ACQUISITION_COST).isEmpty();
        if (isCostAlone) {
            texts.put(Column.CURRENCY, currency);
        }
        AssetFacts facts = new AssetFacts(
                texts.get(Column.CONTROL_NUMBER),
                texts.get(Column.NAME),
                texts.get(Column.CLASS),
                texts.get(Column.MAKER),
                texts.get(Column.MODEL),
                texts.get(Column.SERIAL_NUMBER),
                texts.get(Column.UDI_DI),
                texts.get(Column.LOT),
                read(Column.MANUFACTURED_ON, texts, faults, LocalDate::parse),
                read(Column.EXPIRES_ON, texts, faults, LocalDate::parse),
                texts.get(Column.FIRMWARE),
                texts.get(Column.DEPARTMENT),
                read(Column.CRITICALITY, texts, faults, Criticality::of),
                read(Column.STATUS, texts, faults, AssetStatus::of),
                read(Column.ACQUIRED_ON, texts, faults, LocalDate::parse),
                read(Column.ACQUISITION_COST, texts, faults, BigDecimal::new),
                texts.get(Column.CURRENCY));
        boolean unreadCost = faults.containsKey(Column.ACQUISITION_COST.label());
        for (Fault fault : facts.faults(known)) {
            if (!unreadCost || !fault.field().equals(Column.CURRENCY.label()) || !facts.hasCurrencyAlone()) {
                faults.putIfAbsent(fault.field(), fault);
            }
        }
        faults.values().forEach(wrong);
        return facts;
    }

    private static <T> T read(
            Column column, Map<Column, String> texts, Map<String, Fault> faults, Function<String, T> reading) {
        String text = texts.get(column);
        if (text.isEmpty() || faults.containsKey(column.label())) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            faults.put(column.label(), new Fault(column.label(), text, e.getMessage()));
            return null;
        }
    }
}
