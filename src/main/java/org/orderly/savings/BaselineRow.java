package org.orderly.savings;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvRow;
import org.orderly.csv.Field;
import org.orderly.csv.Field.Kind;
import org.orderly.csv.Layout;

/** A row of a CSV file of baselines, read cell by cell; everything that is wrong is noted. */
final class BaselineRow {

    static final Layout LAYOUT = new Layout(
            "baselines",
            List.of(
                    Field.needed("figure", Kind.TEXT, "Kennzahl"),
                    Field.needed("scope", Kind.TEXT, "Bereich"),
                    Field.needed("key", Kind.TEXT, "Schlüssel"),
                    Field.needed("value", Kind.NUMBER, "amount", "Wert"),
                    Field.needed("unit", Kind.TEXT, "Einheit"),
                    Field.needed("from", Kind.DATE, "start", "von"),
                    Field.needed("to", Kind.DATE, "until", "bis"),
                    Field.needed("source", Kind.TEXT, "Quelle"),
                    Field.needed("observed", Kind.TEXT, "howobserved"),
                    Field.needed("approvedBy", Kind.TEXT, "freigegeben von"),
                    Field.needed("approvedOn", Kind.DATE, "approvaldate", "freigegeben am")));

    private final CsvRow row;
    private final List<CsvFault> faults;

    private BaselineRow(CsvRow row) {
        this.row = row;
        faults = new ArrayList<>(row.faults());
    }

    /**
     * What the row says.
     *
     * @param faults everything that is wrong with it; then there is no baseline
     */
    record Read(NewBaseline baseline, List<CsvFault> faults) {}

    static Read read(CsvRow row, Validator validator) {
        return new BaselineRow(row).read(validator);
    }

    private Read read(Validator validator) {
        NewBaseline baseline = new NewBaseline(
                cell("figure", Figure::of),
                cell("scope", Scope::of),
                text("key"),
                cell("value", BigDecimal::new),
                text("unit"),
                cell("from", LocalDate::parse),
                cell("to", LocalDate::parse),
                text("source"),
                text("observed").isEmpty() ? null : text("observed"),
                text("approvedBy"),
                cell("approvedOn", LocalDate::parse));
        validator.validate(baseline).stream()
                .sorted(Comparator.comparing(broken -> broken.getPropertyPath().toString()))
                .forEach(this::note);
        return new Read(faults.isEmpty() ? baseline : null, faults);
    }

    private void note(ConstraintViolation<NewBaseline> broken) {
        String column = broken.getPropertyPath().toString();
        if (faults.stream().noneMatch(fault -> column.equals(fault.column()))) {
            String text = text(column);
            String message = text.isEmpty() ? "Fill it in; every baseline needs it." : broken.getMessage();
            faults.add(new CsvFault(column, text, message));
        }
    }

    private String text(String column) {
        return row.cell(column);
    }

    private <T> T cell(String column, Function<String, T> reading) {
        String text = text(column);
        if (text.isEmpty() || row.isFaulty(column)) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(new CsvFault(column, text, e.getMessage()));
            return null;
        }
    }
}
