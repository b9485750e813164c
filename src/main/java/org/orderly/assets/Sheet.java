package org.orderly.assets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.http.Problems;
import org.orderly.identity.Key;

/**
 * A file of assets as spreadsheets write it: with or without a byte order mark, separated by comma, semicolon or tab,
 * its columns in any order and spelling. Read row by row, never as a whole.
 */
final class Sheet implements AutoCloseable {

    static final String TAGS = "tags";

    private static final int LONGEST_HEADER = 8192;

    private final CloseableIterator<CsvRecord> records;
    private final Column[] meaning;
    private int tagsAt = -1;
    private final List<String> ignored = new ArrayList<>();

    /**
     * One row.
     *
     * @param line the line it begins at, from 1
     * @param texts the cells, without spaces around them, of the columns the file has
     * @param tags the codes in its tags cell
     * @param fault why the row as such cannot be read, or null
     */
    record Row(long line, Map<Column, String> texts, List<String> tags, Fault fault) {}

    /** @throws org.orderly.http.Problem 400 if the file or its header cannot be read */
    Sheet(InputStream file) {
        records = reading(() -> {
            BufferedReader text = new BufferedReader(decoded(file), LONGEST_HEADER);
            return CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(text)
                    .iterator();
        });
        if (!reading(records::hasNext)) {
            throw Problems.badRequest("The file is empty; its first row must name the columns.");
        }
        meaning = meanings(reading(records::next).getFields());
    }

    /** The headings that mean nothing here. */
    List<String> ignored() {
        return ignored;
    }

    /**
     * The next row that is not empty, if there is one.
     *
     * @throws org.orderly.http.Problem 400 if the file is not text in UTF-8 or a quote is never closed
     */
    Optional<Row> next() {
        while (reading(records::hasNext)) {
            CsvRecord cells = reading(records::next);
            if (cells.getFields().stream().anyMatch(cell -> !Key.isBlank(cell))) {
                return Optional.of(row(cells));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Row row(CsvRecord cells) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        List<String> tags = new ArrayList<>();
        Fault fault = null;
        for (int i = 0; i < cells.getFieldCount(); i++) {
            String text = Cells.untame(cells.getField(i));
            if (i < meaning.length && meaning[i] != null) {
                texts.put(meaning[i], text);
            } else if (i == tagsAt && !text.isEmpty()) {
                Arrays.stream(text.split("[\\s\\p{Z}|]+", -1))
                        .map(Key::trimmed)
                        .filter(code -> !code.isEmpty())
                        .forEach(tags::add);
            } else if (i >= meaning.length && !text.isEmpty()) {
                fault = new Fault(
                        null,
                        text,
                        "Put texts with separators in double quotes: this row has more cells than the header.");
            }
        }
        return new Row(cells.getStartingLineNumber(), texts, tags, fault);
    }

    private Column[] meanings(List<String> header) {
        Column[] meanings = new Column[header.size()];
        Set<Column> present = EnumSet.noneOf(Column.class);
        for (int i = 0; i < meanings.length; i++) {
            String heading = header.get(i);
            Optional<Column> column = Column.named(heading);
            String plain = Column.plain(heading);
            if (column.isPresent()) {
                if (!present.add(column.get())) {
                    throw Problems.badRequest(
                            "The header names the column " + column.get().label() + " twice.");
                }
                meanings[i] = column.get();
            } else if (plain.equals("tags") || plain.equals("tag")) {
                tagsAt = i;
            } else if (!heading.isBlank()) {
                ignored.add(heading.strip());
            }
        }
        if (!present.contains(Column.CONTROL_NUMBER)) {
            throw Problems.badRequest(
                    "The first row must name the columns, and one must be controlNumber. The columns are " + columns()
                            + ".");
        }
        return meanings;
    }

    static String columns() {
        return Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(", ")) + " and " + TAGS;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int length = 0;
        int read = text.read(start, 0, start.length);
        while (read > 0) {
            length += read;
            read = text.ready() ? text.read(start, length, start.length - length) : -1;
        }
        text.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Text in UTF-8, or what its byte order mark says. Bytes that are no text are an error, never a question mark. */
    private static Reader decoded(InputStream file) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(file, 3);
        byte[] start = bytes.readNBytes(3);
        Charset charset = UTF_8;
        int mark = 0;
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            mark = 3;
        } else if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            charset = UTF_16LE;
            mark = 2;
        } else if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            charset = UTF_16BE;
            mark = 2;
        }
        bytes.unread(start, mark, start.length - mark);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.get();
        } catch (CharacterCodingException e) {
            throw notText();
        } catch (UncheckedIOException | CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notText();
            }
            if (e instanceof UncheckedIOException broken) {
                throw broken;
            }
            throw Problems.badRequest("The file cannot be read as CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException notText() {
        return Problems.badRequest("The file is not text in UTF-8; save it as \"CSV UTF-8\".");
    }
}
