package org.orderly.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a file: what its line {@code sep=;} says, or that one of comma, semicolon, tab and
 * bar with which most headings are known, then with which the rows are most alike. Quotes are heeded.
 *
 * @param skipped how many characters the line {@code sep=} has, its end included
 */
record Dialect(char separator, int skipped) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 50;
    private static final Pattern SAID =
            Pattern.compile("\"?sep=([^\\p{L}\\p{N}\"\\r\\n])\"?[,;\\t|]*(\\r\\n|\\r|\\n|$)");

    static Dialect of(Reader text, Layout layout) throws IOException {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        for (int read = text.read(buffer); read > 0; read = text.read(buffer, length, SAMPLE - length)) {
            length += read;
        }
        String sample = new String(buffer, 0, length);
        Matcher said = SAID.matcher(sample);
        if (said.lookingAt()) {
            return new Dialect(said.group(1).charAt(0), said.end());
        }
        char best = ',';
        double bestScore = -1;
        for (char candidate : CANDIDATES) {
            double score = score(sample, length == SAMPLE, candidate, layout);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Dialect(best, 0);
    }

    private static double score(String sample, boolean cut, char separator, Layout layout) {
        List<List<String>> rows = rows(sample, cut, separator);
        if (rows.isEmpty()) {
            return -1;
        }
        List<String> heading = rows.get(0);
        long known = heading.stream()
                .filter(cell -> layout.fields().stream().anyMatch(field -> field.nearness(cell) >= 0))
                .count();
        double alike = rows.stream().filter(row -> row.size() == heading.size()).count() / (double) rows.size();
        return heading.size() == 1 ? known : known * 10 + alike * 5 + Math.min(heading.size(), 40) / 10.0;
    }

    private static List<List<String>> rows(String sample, boolean cut, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (Records records = new Records(new StringReader(sample), separator)) {
            for (CsvRecord record = records.next(); record != null && rows.size() < ROWS; record = records.next()) {
                rows.add(record.getFields());
            }
        } catch (IOException | CsvParseException | Records.Unclosed e) {
            cut = true;
        }
        if (cut && rows.size() > 1 && rows.size() < ROWS) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}
