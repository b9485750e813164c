package org.orderly.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.csv.Field.Kind;
import org.orderly.http.Problem;

/** What spreadsheets and exports write, one kind a test. */
class CsvFileTest {

    private static final Layout LAYOUT = new Layout(
            "test",
            List.of(
                    Field.needed("code", Kind.CODE, "assettag", "equipmentno"),
                    Field.of("words", Kind.TEXT, "description", "Beschreibung"),
                    Field.of("amount", Kind.NUMBER, "purchasecost"),
                    Field.of("day", Kind.DATE, "purchasedate"),
                    Field.of("at", Kind.TIME)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\ncode;words\nC-1;a,b,c,d\n",
                "sep=;\r\ncode;words\r\nC-1;a,b,c,d\r\n",
                "\"sep=;\"\ncode;words\nC-1;a,b,c,d\n",
                "sep=;;;\ncode;words\nC-1;a,b,c,d\n",
                "sep=^\ncode^words\nC-1^a,b,c,d\n",
                "\"Notes; old; new; room; bed; who; when\",code,words\nx,C-1,\"a,b,c,d\"\n",
                "\"Notes\n; old\n; new; room; bed\",code,words\nx,C-1,\"a,b,c,d\"\n",
                "\"Notes, old, new, room, bed\"|code|words\nx|C-1|a,b,c,d\n",
                "code\twords\nC-1\ta,b,c,d\n",
                "\n\n;;\ncode;words\n;;\nC-1;a,b,c,d\n\n",
                "CODE ; _Words_ \nC-1;a,b,c,d",
                "Equipment No.;DESCRIPTION\nC-1;a,b,c,d",
                "code;beschreibung\n=\"C-1\";a,b,c,d"
            })
    void the_separator_is_said_or_found_with_quotes_heeded(String file) throws IOException {
        assertThat(rows(file)).singleElement().satisfies(row -> {
            assertThat(row.faults()).isEmpty();
            assertThat(row.cell("code")).isEqualTo("C-1");
            assertThat(row.cell("words")).isEqualTo("a,b,c,d");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "; ! 2.450 ! 2450",
                "; ! 1.234,50 ! 1234.50",
                "; ! 84,5 ! 84.5",
                "; ! 84.50 ! 84.50",
                "; ! 1.234.567 ! 1234567",
                "; ! 0.125 ! 0.125",
                "; ! 1\u00A0234,50 ! 1234.50",
                "; ! 1\u202F234,50 ! 1234.50",
                "; ! 1’234.50 ! 1234.50",
                ", ! 2.450 ! 2.450",
                ", ! 1,250 ! 1250",
                ", ! 1,234.50 ! 1234.50",
                ", ! 12,34,567 ! 1234567",
                ", ! 1'234.50 ! 1234.50",
                ", ! 84,50 ! 84.50",
                "| ! 1.234,50 ! 1234.50",
                "| ! 2450 ! 2450",
                "| ! 1'234 ! 1234",
                "; ! -5 ! -5"
            })
    void a_number_is_read_by_the_separator_and_all_values_of_the_file(String separator, String value, String meant)
            throws IOException {
        String file = "code" + separator + "amount\nC-1" + separator + "\"" + value + "\"\n";
        assertThat(rows(file)).extracting(row -> row.cell("amount")).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"| 2.450", "\t 1,250", "\t 999.999", "; 2.450 84.50 84.75", ", 1,250 84,50", "| 84.5 84,5"})
    void numbers_that_can_be_read_in_two_ways_are_refused_with_both_and_with_what_to_say(String kind) {
        String separator = kind.substring(0, 1);
        StringBuilder file = new StringBuilder("code" + separator + "amount\n");
        for (String value : kind.substring(2).split(" ", -1)) {
            file.append("C" + separator + "\"" + value + "\"\n");
        }
        assertThatThrownBy(() -> rows(file.toString()))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("numbers", "numbers=point", "numbers=comma");
        assertThat(faults(file.toString(), new ReadAs("comma", null, null)))
                .allMatch(fault -> fault.message().contains("written as 1.234,50"));
    }

    @Test
    void the_refusal_of_an_unclear_number_names_its_line_column_and_both_readings() {
        assertThatThrownBy(() -> rows("code|amount\nC-1|7\nC-2|2.450\n"))
                .hasMessageContainingAll("line 3", "column amount", "2.450 is 2.450 or 2450");
        assertThatThrownBy(() -> rows("code,day\nC-1,03/04/2025\n"))
                .hasMessageContainingAll(
                        "line 2", "column day", "03/04/2025 is 2025-04-03 or 2025-03-04", "dates=day-first");
    }

    @Test
    void a_value_that_contradicts_the_file_is_a_fault_of_its_row() throws IOException {
        List<CsvRow> rows = rows("code;amount;day\nC-1;84,50;31/12/2024\nC-2;84.75;12/31/2024\nC-3;1,5;13/1/2024\n");
        assertThat(rows.get(0).faults()).isEmpty();
        assertThat(rows.get(1).faults()).extracting(CsvFault::column).containsExactly("amount", "day");
        assertThat(rows.get(1).faults().get(0).message()).contains("1.234,50", "84,75");
        assertThat(rows.get(1).faults().get(1).message()).contains("day/month/year", "2024-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                ", ! 11/27/2017 0:00:00 ! 2017-11-27",
                ", ! 27/11/2017 ! 2017-11-27",
                ", ! 11/11/2017 ! 2017-11-11",
                "; ! 03/04/2025 ! 2025-04-03",
                ", ! 3.4.2025 ! 2025-04-03",
                ", ! 27-Nov-17 ! 2017-11-27",
                ", ! 27 November 2017 ! 2017-11-27",
                "; ! 27. Mrz 2017 ! 2017-03-27",
                "; ! Nov 27, 2017 ! 2017-11-27",
                ", ! 2017/11/27 ! 2017-11-27",
                ", ! 20171127 ! 2017-11-27",
                ", ! 2017-11-27T00:00:00Z ! 2017-11-27",
                "; ! 27.11.17 ! 2017-11-27"
            })
    void a_day_is_read_in_every_plain_form(String separator, String value, String meant) throws IOException {
        String file = "code" + separator + "day\nC-1" + separator + "\"" + value + "\"\n";
        assertThat(rows(file)).extracting(row -> row.cell("day")).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "01.03.2025 08:20 ! 2025-03-01T08:20:00",
                "2025-03-01T08:20 ! 2025-03-01T08:20:00",
                "2025-03-01 08:20:15.5 ! 2025-03-01T08:20:15.5",
                "31/3/2025 8:20 PM ! 2025-03-31T20:20:00",
                "31/3/2025 12:05 am ! 2025-03-31T00:05:00",
                "2025-03-01T09:00Z ! 2025-03-01T09:00:00Z",
                "2025-03-01T09:00+0130 ! 2025-03-01T09:00:00+01:30",
                "2025-03-01 ! 2025-03-01"
            })
    void a_time_is_handed_on_in_iso_8601(String value, String meant) throws IOException {
        assertThat(rows("code;at\nC-1;" + value))
                .extracting(row -> row.cell("at"))
                .containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "code,8.71E+12",
        "code,'8,71E+12'",
        "code,12-Mar",
        "code,Mar-24",
        "code,1. Mrz",
        "code,#N/A",
        "words,#REF!",
        "words,########",
        "words,#WERT!",
        "words,Pr\uFFFDfung",
        "amount,#VALUE!",
        "amount,8.71E+12",
        "amount,EUR 5",
        "day,########",
        "day,1899-12-30",
        "day,30.12.1899",
        "day,00.01.1900",
        "day,1900-01-05",
        "day,9999-12-31",
        "day,45678",
        "day,31.2.2024",
        "day,1.1.60",
        "at,1899-12-30 08:20",
        "at,45678.25",
        "at,25:00",
        "at,2025-03-01 24:30"
    })
    void what_a_spreadsheet_has_damaged_is_refused_by_name(String column, String value) {
        String file = column.equals("code") ? "code\n" : "code;" + column + "\n";
        String cell = "\"" + value + "\"";
        List<CsvFault> faults = faults(file + (column.equals("code") ? cell : "C-1;" + cell) + "\n", ReadAs.SHOWN);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E10", "MAR-24", "12-MAR", "2024-03", "3E5-7", "#12", "00017", "May-Day-1", "E+1"})
    void a_code_that_only_looks_odd_is_taken_as_it_is(String code) throws IOException {
        assertThat(rows("code;words\n" + code + ";x\n")).singleElement().satisfies(row -> {
            assertThat(row.faults()).isEmpty();
            assertThat(row.cell("code")).isEqualTo(code);
        });
    }

    @Test
    void all_faults_of_a_row_are_told_at_once() {
        assertThat(faults("code;amount;day;words\n8.7E+9;five;yesterday;#N/A;more\n", ReadAs.SHOWN))
                .extracting(CsvFault::column)
                .containsExactly("code", "amount", "day", "words", null);
    }

    @Test
    void other_files_and_encodings_are_refused_with_what_to_do() {
        byte[] german = "code;words\nC-1;Gerät\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> rows(german, ReadAs.SHOWN)).hasMessageContaining("encoding=windows-1252");
        assertThatThrownBy(() -> rows(german, new ReadAs(null, null, "klingon")))
                .hasMessageContaining("iso-8859-2");
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 20, 0}, ReadAs.SHOWN))
                .hasMessageContaining("Excel workbook");
        assertThatThrownBy(() -> rows("<html><table>")).hasMessageContaining("web page");
        assertThatThrownBy(() -> rows("code;words\nC-1;a\0b\n")).hasMessageContaining("CSV UTF-8");
        assertThatThrownBy(() -> rows("code\n".getBytes(Charset.forName("UTF-32LE")), ReadAs.SHOWN))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> rows("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> rows("\uFEFF\r\n\r\n")).hasMessageContaining("empty");
    }

    @Test
    void what_is_said_of_the_encoding_does_not_spoil_a_file_that_is_unicode() throws IOException {
        ReadAs said = new ReadAs(null, null, "windows-1252");
        assertThat(rows("code;words\nC-1;Gerät\n".getBytes(Charset.forName("windows-1252")), said))
                .extracting(row -> row.cell("words"))
                .containsExactly("Gerät");
        assertThat(rows("code;words\nC-1;Gerät\n".getBytes(StandardCharsets.UTF_8), said))
                .extracting(row -> row.cell("words"))
                .containsExactly("Gerät");
    }

    @Test
    void a_quote_that_is_never_closed_swallows_nothing() {
        assertThatThrownBy(() -> rows("code;words\nC-1;\"a\nC-2;b\nC-3;c\n"))
                .hasMessageContainingAll("line 2", "never closed");
        assertThatThrownBy(() -> rows("sep=;\ncode;words\nC-1;\"a\nC-2;b")).hasMessageContaining("line 3");
    }

    @Test
    void what_is_too_wide_or_too_long_is_refused_in_our_own_words() {
        assertThatThrownBy(() -> rows("code;words\nC-1" + ";x".repeat(600) + "\n"))
                .hasMessageContaining("more than 500 cells");
        assertThatThrownBy(() -> rows("code;words\nC-1;" + "x".repeat(150_000) + "\n"))
                .hasMessageContaining("more than 100000 characters");
    }

    @Test
    void everything_that_is_wrong_with_the_headings_is_said_at_once() {
        assertThatThrownBy(() -> rows("words;Words;colour;amount;amount\nx;y;z;1;2\n"))
                .hasMessageContainingAll("code", "words twice", "amount twice", "colour");
    }

    @Test
    void a_heading_given_twice_that_means_nothing_is_left_out_twice() throws IOException {
        try (CsvFile file = open("code;Notes;Notes\nC-1;a;b\n", ReadAs.SHOWN, Map.of())) {
            assertThat(file.ignored()).containsExactly("Notes", "Notes (2)");
        }
    }

    @Test
    void of_two_headings_for_one_column_the_surer_counts_unless_they_differ() throws IOException {
        List<CsvRow> rows = rows("Asset Tag,Code,Description\nC-1,C-1,x\nC-9,C-2,y\n,C-3,z\n");
        assertThat(rows).extracting(row -> row.cell("code")).containsExactly("C-1", "C-2", "C-3");
        assertThat(rows).extracting(row -> row.faults().size()).containsExactly(0, 1, 0);
        assertThat(rows.get(1).faults().get(0).message()).contains("Asset Tag", "Code", "differ");
    }

    @Test
    void what_a_person_confirmed_goes_before_what_headings_say() throws IOException {
        Map<String, String> confirmed = Map.of("words", "code", "code", "words", "day", "");
        try (CsvFile file = open("words;code;day\nC-1;hello;nonsense\n", ReadAs.SHOWN, confirmed)) {
            CsvRow row = file.next().orElseThrow();
            assertThat(row.cell("code")).isEqualTo("C-1");
            assertThat(row.cell("words")).isEqualTo("hello");
            assertThat(row.cell("day")).isNull();
            assertThat(row.faults()).isEmpty();
            assertThat(file.asRead().headings())
                    .extracting(AsRead.Heading::origin)
                    .containsExactly("confirmed", "confirmed", "left-out");
        }
    }

    @Test
    void a_trial_says_how_the_file_was_understood() throws IOException {
        try (CsvFile file =
                open("Equipment No;Purchase Cost;day;x\nC-1;2.450;03/04/2025;y\n", ReadAs.SHOWN, Map.of())) {
            AsRead read = file.asRead();
            assertThat(read.says())
                    .containsExactly(
                            "Cells are separated by semicolons.",
                            "Numbers are read as 1.234,50.",
                            "Dates are read as day/month/year.");
            assertThat(read.headings())
                    .containsExactly(
                            new AsRead.Heading("Equipment No", "code", "proposed", "C-1"),
                            new AsRead.Heading("Purchase Cost", "amount", "proposed", "2.450"),
                            new AsRead.Heading("day", "day", "named", "03/04/2025"),
                            new AsRead.Heading("x", null, "left-out", "y"));
        }
    }

    @Test
    void refused_rows_can_be_mended_and_sent_again() throws IOException {
        String file = "code;words;amount;day\nC-1;\"=1+1;\"\"x\"\"\";five;1.1.2024\nC-2;'-2;2,5;1.1.2024;zuviel\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = open(file, ReadAs.SHOWN, Map.of())) {
            RefusedRows refused = csv.refused(out);
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                refused.add(row.get(), row.get().faults());
            }
            refused.flush();
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFWhy it was refused;code;words;amount;day\r\namount: ");
        assertThat(text.lines().skip(1)).allMatch(line -> !line.contains(";=1") && !line.contains(";-2"));
        List<CsvRow> again = rows(text.replace("five", "5,5").replace(";zuviel", ""));
        assertThat(again).allMatch(row -> row.faults().isEmpty());
        assertThat(again).extracting(row -> row.cell("words")).containsExactly("=1+1;\"x\"", "-2");
        assertThat(again).extracting(row -> row.cell("amount")).containsExactly("5.5", "2.5");
        try (CsvFile csv = open(text, ReadAs.SHOWN, Map.of())) {
            assertThat(csv.ignored()).isEmpty();
        }
    }

    private static List<CsvFault> faults(String file, ReadAs said) {
        try {
            return rows(file.getBytes(StandardCharsets.UTF_8), said).stream()
                    .flatMap(row -> row.faults().stream())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CsvRow> rows(String file) throws IOException {
        return rows(file.getBytes(StandardCharsets.UTF_8), ReadAs.SHOWN);
    }

    private static List<CsvRow> rows(byte[] file, ReadAs said) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile csv = new CsvFile(() -> new ByteArrayInputStream(file), LAYOUT, said, Map.of())) {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static CsvFile open(String file, ReadAs said, Map<String, String> confirmed) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return new CsvFile(() -> new ByteArrayInputStream(bytes), LAYOUT, said, confirmed);
    }
}
