package org.orderly.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * A CSV file with a heading in its first row. It is read twice: first as a whole, to find out how it is written, then
 * row by row.
 */
public final class CsvFile implements AutoCloseable {

    private static final Map<Character, String> SEPARATORS =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars");

    private final Source source;
    private final Layout layout;
    private final Encoding encoding;
    private final Dialect dialect;
    private final Headings headings;
    private final Conventions conventions;
    private final List<String> examples = new ArrayList<>();
    private Records rows;

    /**
     * Finds out how the file is written.
     *
     * @param confirmed what a person has confirmed each heading to mean; empty for none
     * @throws Problem 400 if it is no CSV file, its headings do not fit, or it does not show how it is written
     */
    public CsvFile(Source source, Layout layout, ReadAs said, Map<String, String> confirmed) throws IOException {
        this(source, layout, said, headings -> confirmed);
    }

    /** Who knows what a person has confirmed for these headings. */
    interface Confirmed {
        Map<String, String> of(List<String> headings);
    }

    CsvFile(Source source, Layout layout, ReadAs said, Confirmed confirmed) throws IOException {
        this.source = source;
        this.layout = layout;
        encoding = Encoding.of(source, said.encoding());
        try (Reader start = encoding.read(source)) {
            dialect = Dialect.of(start, layout);
        }
        Records first = open();
        try (first) {
            CsvRecord heading = next(first);
            if (heading == null) {
                throw Problems.badRequest("The file is empty; its first row must name the columns.");
            }
            headings = new Headings(heading.getFields(), layout, confirmed.of(Headings.names(heading.getFields())));
            conventions = gather(first).decided(said, dialect.separator());
        }
    }

    private Conventions.Gathering gather(Records records) {
        Conventions.Gathering gathering = new Conventions.Gathering();
        examples.addAll(Collections.nCopies(headings.size(), ""));
        for (CsvRecord record = next(records); record != null; record = next(records)) {
            int count = Math.min(record.getFieldCount(), headings.size());
            for (int i = 0; i < count; i++) {
                String cell = record.getField(i);
                if (!cell.isEmpty()) {
                    if (examples.get(i).isEmpty()) {
                        examples.set(i, cell.strip());
                    }
                    int field = headings.field(i);
                    if (field >= 0) {
                        gathering.see(layout.fields().get(field), cell.strip(), record.getStartingLineNumber());
                    }
                }
            }
        }
        return gathering;
    }

    /** The next row that is not empty, if there is one. */
    public Optional<CsvRow> next() {
        try {
            if (rows == null) {
                rows = open();
                next(rows);
            }
            CsvRecord record = next(rows);
            return record == null ? Optional.empty() : Optional.of(row(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRow row(CsvRecord record) {
        String[] cells = new String[layout.fields().size()];
        List<CsvFault> faults = new ArrayList<>(0);
        List<String> original = record.getFields();
        for (int i = 0; i < original.size(); i++) {
            String text = Cells.untame(original.get(i));
            int field = headings.field(i);
            if (field >= 0) {
                cells[field] = read(layout.fields().get(field), text, faults);
            } else if (i >= headings.size() && !text.isEmpty()) {
                faults.add(new CsvFault(
                        null,
                        text,
                        "Put texts with separators in double quotes: this row has more cells than the header."));
            }
        }
        for (int i = 0; i < headings.size(); i++) {
            int field = headings.field(i);
            if (field >= 0 && cells[field] == null) {
                cells[field] = "";
            }
            if (headings.rival(i) >= 0 && i < original.size()) {
                compare(i, original, faults);
            }
        }
        return new CsvRow(
                layout,
                dialectLine(record.getStartingLineNumber()),
                Collections.unmodifiableList(Arrays.asList(cells)),
                faults,
                original);
    }

    /** Of two headings that mean one column both must say the same, or a person must say which one counts. */
    private void compare(int column, List<String> original, List<CsvFault> faults) {
        int taken = headings.at(headings.rival(column));
        String other = Cells.untame(original.get(column));
        String text = taken < original.size() ? Cells.untame(original.get(taken)) : "";
        if (!other.isEmpty() && !other.equals(text)) {
            faults.add(new CsvFault(
                    layout.fields().get(headings.rival(column)).label(),
                    other,
                    "\"%s\" and \"%s\" could both be this and differ; map the one that counts and leave the other out."
                            .formatted(headings.name(taken), headings.name(column))));
        }
    }

    private String read(Field field, String text, List<CsvFault> faults) {
        if (text.isEmpty()) {
            return text;
        }
        String damage = Damage.of(text);
        if (damage == null && field.kind() == Field.Kind.CODE) {
            damage = Damage.ofCode(text);
        }
        if (damage != null) {
            faults.add(new CsvFault(field.label(), text, damage));
            return text;
        }
        try {
            return field.kind().isNumber()
                    ? conventions.number(field, text)
                    : field.kind().isDate() ? conventions.date(field, text) : text;
        } catch (Conventions.Unreadable e) {
            faults.add(new CsvFault(field.label(), text, e.getMessage()));
            return text;
        }
    }

    private Records open() throws IOException {
        Reader text = encoding.read(source);
        for (long left = dialect.skipped(); left > 0; left -= text.skip(left)) {
            // a reader may skip less than it was asked to
        }
        return new Records(text, dialect.separator());
    }

    private long dialectLine(long line) {
        return dialect.skipped() > 0 ? line + 1 : line;
    }

    private CsvRecord next(Records records) {
        try {
            return records.next();
        } catch (Records.Unclosed e) {
            throw Problems.badRequest("A double quote in the row that begins at line " + dialectLine(e.line())
                    + " is never closed; close it, or write two for one that stands in a text.");
        } catch (CsvParseException e) {
            throw Problems.badRequest(("After line %d comes a row with more than %d cells or a cell of more than %d"
                            + " characters; often a double quote is missing there.")
                    .formatted(dialectLine(records.line()), Records.MOST_CELLS, Records.LONGEST_CELL));
        }
    }

    /** Whether the file has this column. */
    public boolean has(String column) {
        return headings.at(layout.indexOf(column)) >= 0;
    }

    /** The headings that mean nothing here. */
    public List<String> ignored() {
        return headings.ignored();
    }

    /** How the file was understood. */
    public AsRead asRead() {
        List<String> says = new ArrayList<>();
        says.add("Cells are separated by "
                + SEPARATORS.getOrDefault(dialect.separator(), "\"" + dialect.separator() + "\"") + ".");
        says.addAll(conventions.says());
        return new AsRead(
                encoding.name(),
                String.valueOf(dialect.separator()),
                conventions.numbers(),
                conventions.dates(),
                says,
                headings.views(examples),
                layout.fields().stream().map(Field::label).toList());
    }

    /** A file of rows like those of this one, each with the reasons why it was refused. */
    public RefusedRows refused(OutputStream out) throws IOException {
        return new RefusedRows(out, dialect.separator(), headings);
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        if (source instanceof Spool spool) {
            spool.close();
        }
    }
}
