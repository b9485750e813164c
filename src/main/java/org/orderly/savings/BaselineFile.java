package org.orderly.savings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/** Baselines in a CSV file, separated by comma or semicolon; its first row names the columns. */
final class BaselineFile {

    static final List<String> COLUMNS = List.of(
            "figure", "scope", "key", "value", "unit", "from", "to", "source", "observed", "approvedBy", "approvedOn");

    private final Validator validator;

    BaselineFile(Validator validator) {
        this.validator = validator;
    }

    /** A row: what it says, or why it cannot be read. */
    record Row(long line, NewBaseline baseline, String why) {}

    /** @throws Problem 400 if it is no such file */
    List<Row> rows(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        String header = text.lines().findFirst().orElse("");
        List<Row> rows = new ArrayList<>();
        try {
            for (NamedCsvRecord record : CsvReader.builder()
                    .fieldSeparator(header.indexOf(';') >= 0 ? ';' : ',')
                    .allowMissingFields(true)
                    .ofNamedCsvRecord(text)) {
                if (!record.getHeader().containsAll(COLUMNS)) {
                    throw Problems.badRequest("The first row must name the columns " + COLUMNS + ".");
                }
                rows.add(row(record));
            }
        } catch (CsvParseException e) {
            throw Problems.badRequest("The file cannot be read as CSV in UTF-8: " + e.getMessage());
        }
        return rows;
    }

    private Row row(NamedCsvRecord record) {
        long line = record.getStartingLineNumber();
        try {
            NewBaseline baseline = new NewBaseline(
                    Figure.of(cell(record, "figure")),
                    Scope.of(cell(record, "scope")),
                    cell(record, "key"),
                    new BigDecimal(cell(record, "value")),
                    cell(record, "unit"),
                    LocalDate.parse(cell(record, "from")),
                    LocalDate.parse(cell(record, "to")),
                    cell(record, "source"),
                    record.findField("observed")
                            .map(String::strip)
                            .filter(said -> !said.isEmpty())
                            .orElse(null),
                    cell(record, "approvedBy"),
                    LocalDate.parse(cell(record, "approvedOn")));
            Set<ConstraintViolation<NewBaseline>> broken = validator.validate(baseline);
            return new Row(
                    line,
                    broken.isEmpty() ? baseline : null,
                    broken.stream()
                            .map(one -> one.getPropertyPath() + " " + one.getMessage())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        } catch (NumberFormatException e) {
            return new Row(line, null, "value is no number such as 0.118.");
        } catch (DateTimeException e) {
            return new Row(line, null, "from, to and approvedOn are days such as 2025-12-31.");
        } catch (IllegalArgumentException e) {
            return new Row(line, null, e.getMessage());
        }
    }

    private static String cell(NamedCsvRecord record, String column) {
        return record.findField(column).orElse("").strip();
    }
}
