package org.orderly.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.orderly.csv.Field.Kind;
import org.orderly.http.Problem;

/** Tables written in every dialect there is are read back as they were meant, or refused by name; never otherwise. */
class DialectsTest {

    private static final Layout LAYOUT = new Layout(
            "test",
            List.of(
                    Field.needed("code", Kind.CODE),
                    Field.of("words", Kind.TEXT),
                    Field.of("amount", Kind.NUMBER),
                    Field.of("day", Kind.DATE)));

    /** One row of what is meant. */
    record Meant(String words, BigDecimal amount, LocalDate day) {}

    /** How it is written. */
    record Dialect(
            char separator, boolean quoted, Script script, Digits digits, String date, String newline, boolean said) {

        boolean isUsual() {
            return switch (separator) {
                case ';' -> digits.decimals() == ',' && !date.startsWith("M/") && !date.startsWith("MM");
                case ',' -> digits.decimals() == '.';
                default -> true;
            };
        }
    }

    /** How text becomes bytes. */
    enum Script {
        UTF_8(StandardCharsets.UTF_8, ""),
        UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF"),
        UTF_16LE(StandardCharsets.UTF_16LE, ""),
        UTF_16LE_MARKED(StandardCharsets.UTF_16LE, "\uFEFF"),
        UTF_16BE(StandardCharsets.UTF_16BE, ""),
        UTF_16BE_MARKED(StandardCharsets.UTF_16BE, "\uFEFF"),
        WINDOWS_1252(Charset.forName("windows-1252"), "");

        private final Charset charset;
        private final String mark;

        Script(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    /** How numbers are written: what stands between thousands, and before the decimals. */
    record Digits(String between, char decimals, boolean indian) {

        String write(BigDecimal number) {
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            StringBuilder grouped = new StringBuilder(whole);
            int step = 3;
            for (int at = whole.length() - 3; at > 0; at -= step) {
                grouped.insert(at, between);
                step = indian ? 2 : 3;
            }
            return point < 0 ? grouped.toString() : grouped + (decimals + plain.substring(point + 1));
        }
    }

    /** Where semicolons separate, decimals follow a comma and the day comes first; commas leave the point to decimals. */
    @Property(tries = 2_000)
    void a_table_is_read_as_it_was_meant_or_refused_by_name(
            @ForAll("rows") List<Meant> rows, @ForAll("dialects") Dialect dialect) throws IOException {
        Assume.that(dialect.isUsual());
        byte[] file = written(rows, dialect);
        List<CsvRow> read;
        try {
            read = read(file, ReadAs.SHOWN);
        } catch (Problem named) {
            assertThat(named.status()).isEqualTo(400);
            assertThat(named.getMessage())
                    .containsAnyOf("numbers of the file", "dates of the file", "not text in UTF-8");
            return;
        }
        assertMeant(rows, read);
    }

    @Property(tries = 1_000)
    void a_table_whose_sender_says_how_it_is_written_is_read_as_it_was_meant(
            @ForAll("rows") List<Meant> rows, @ForAll("dialects") Dialect dialect) throws IOException {
        ReadAs said = new ReadAs(
                dialect.digits().decimals() == ',' ? "comma" : "point",
                dialect.date().startsWith("M") ? "month-first" : "day-first",
                "windows-1252");
        List<CsvRow> read = read(written(rows, dialect), said);
        assertThat(read).allMatch(row -> row.faults().isEmpty());
        assertMeant(rows, read);
    }

    private static void assertMeant(List<Meant> rows, List<CsvRow> read) {
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = read.get(i);
            assertThat(row.cells().get(0)).isEqualTo("C-" + i);
            assertThat(row.cells().get(1)).isEqualTo(rows.get(i).words());
            if (!row.isFaulty("amount")) {
                assertThat(new BigDecimal(row.cells().get(2)))
                        .isEqualByComparingTo(rows.get(i).amount());
            }
            if (!row.isFaulty("day")) {
                assertThat(row.cells().get(3)).isEqualTo(rows.get(i).day().toString());
            }
        }
    }

    private static List<CsvRow> read(byte[] file, ReadAs said) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile csv = new CsvFile(() -> new ByteArrayInputStream(file), LAYOUT, said, Map.of())) {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static byte[] written(List<Meant> rows, Dialect dialect) throws IOException {
        StringWriter text = new StringWriter();
        text.write(dialect.script().mark);
        if (dialect.said()) {
            text.write("sep=" + dialect.separator() + dialect.newline());
        }
        DateTimeFormatter dates = DateTimeFormatter.ofPattern(dialect.date(), Locale.ENGLISH);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .lineDelimiter(
                        dialect.newline().equals("\n")
                                ? LineDelimiter.LF
                                : dialect.newline().equals("\r") ? LineDelimiter.CR : LineDelimiter.CRLF)
                .quoteStrategy(dialect.quoted() ? QuoteStrategies.ALWAYS : QuoteStrategies.NON_EMPTY)
                .build(text)) {
            csv.writeRecord("code", "words", "amount", "day");
            for (int i = 0; i < rows.size(); i++) {
                Meant row = rows.get(i);
                csv.writeRecord(
                        "C-" + i,
                        Cells.tame(row.words()),
                        dialect.digits().write(row.amount()),
                        dates.format(row.day()));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.toString().getBytes(dialect.script().charset));
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Meant>> rows() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("äéÜß€,;|\t\"\n'=+-@")
                .ofMinLength(0)
                .ofMaxLength(15)
                .map(String::strip)
                .filter(text -> text.isEmpty() || Damage.of(text) == null);
        Arbitrary<BigDecimal> amounts = Arbitraries.integers().between(0, 3).flatMap(scale -> Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                .ofScale(scale));
        Arbitrary<BigDecimal> thousands = Arbitraries.integers().between(1, 999).map(n -> BigDecimal.valueOf(n * 10L));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 25_000).map(day -> LocalDate.of(1971, 1, 1)
                .plusDays(day));
        return Combinators.combine(words, Arbitraries.oneOf(amounts, thousands), days)
                .as(Meant::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        Arbitrary<Digits> digits = Arbitraries.of(
                new Digits("", '.', false),
                new Digits("", ',', false),
                new Digits(",", '.', false),
                new Digits(".", ',', false),
                new Digits("\u00A0", ',', false),
                new Digits("\u00A0", '.', false),
                new Digits(" ", ',', false),
                new Digits("'", '.', false),
                new Digits("’", '.', false),
                new Digits(",", '.', true));
        Arbitrary<String> dates = Arbitraries.of(
                "uuuu-MM-dd",
                "uuuu/MM/dd",
                "uuuuMMdd",
                "d.M.uuuu",
                "dd.MM.uuuu",
                "dd/MM/uuuu",
                "M/d/uuuu",
                "MM/dd/uuuu' 0:00:00'",
                "MM-dd-uuuu",
                "d-MMM-uuuu",
                "dd/MM/uuuu' 00:00'",
                "uuuu-MM-dd'T'00:00:00",
                "MMM d, uuuu",
                "d MMM uuuu");
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Script.class),
                        digits,
                        dates,
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false))
                .as(Dialect::new);
    }
}
