package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.orderly.csv.CsvFault;
import org.orderly.csv.CsvFile;
import org.orderly.csv.CsvRow;
import org.orderly.csv.ReadAs;

/** Files as people's spreadsheets write them, and as we write them. */
class AssetFileTest {

    @Property(tries = 500)
    void what_we_write_we_read_back_unchanged(@ForAll("facts") AssetFacts facts) throws IOException {
        CsvRow row = onlyRow(written(facts, List.of("T-1", "=T2")));
        assertThat(row.cell(Column.TAGS)).isEqualTo("T-1 =T2");
        assertThat(RowReader.facts(row, null, "EUR", fault -> {
                    throw new AssertionError(fault);
                }))
                .isEqualTo(facts);
    }

    @Property(tries = 200)
    void no_cell_we_write_is_a_formula(@ForAll("facts") AssetFacts facts) {
        assertThat(AssetExport.line(facts, List.of("+1"))).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
    }

    @Example
    void excel_in_europe_is_understood() {
        CsvRow row = onlyRow(String.join(
                "\r\n",
                "\uFEFFKontrolle; Control Number ;CLASS;Manufacturer;acquisition_cost;Acquired on;Tag",
                "x; EQ-1 ;\"infusion pump\";Baxter ;1234,5;31.3.2024;A1|A2 A3",
                ";;;;;;",
                ""));
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cell(Column.CONTROL_NUMBER.label())).isEqualTo("EQ-1");
        assertThat(row.cell(Column.CLASS.label())).isEqualTo("infusion pump");
        assertThat(row.cell(Column.MAKER.label())).isEqualTo("Baxter");
        assertThat(row.cell(Column.TAGS)).isEqualTo("A1|A2 A3");
        List<Fault> faults = new ArrayList<>();
        AssetFacts facts = RowReader.facts(row, null, "EUR", faults::add);
        assertThat(faults).extracting(Fault::field).containsExactly("model", "department");
        assertThat(facts.acquisitionCost()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(facts.currency()).isEqualTo("EUR");
        assertThat(facts.acquiredOn()).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    @Example
    void a_file_without_header_is_refused_in_words() {
        assertThatThrownBy(() -> onlyRow("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> onlyRow("EQ-1,pump\n")).hasMessageContaining("controlNumber");
        assertThatThrownBy(() -> onlyRow("controlNumber,maker,Maker\n")).hasMessageContaining("maker twice");
    }

    @Example
    void a_row_with_too_many_cells_is_a_fault_and_one_with_too_few_is_not() {
        assertThat(onlyRow("controlNumber,name\nEQ-1,Pump, big\n").faults())
                .extracting(CsvFault::message)
                .singleElement()
                .asString()
                .contains("double quotes");
        assertThat(onlyRow("controlNumber,name,maker\nEQ-1\n").faults()).isEmpty();
    }

    @Example
    void every_misread_value_says_what_to_write() {
        assertThat(fault("status", "broken")).contains("in-service");
        assertThat(fault("acquiredOn", "31/2/2024")).contains("2024-03-31");
        assertThat(fault("acquiredOn", "31.2.2024")).contains("2024-03-31");
        assertThat(fault("acquisitionCost", "1,2,34.50")).contains("1234.50");
        assertThat(fault("acquisitionCost", "-1")).contains("0 or more");
        assertThat(fault("acquisitionCost", "0.005")).contains("two decimals");
        assertThat(fault("currency", "EURO")).contains("ISO 4217");
        assertThat(fault("currency", "EUR")).contains("together");
        assertThat(fault("name", "two\nlines")).contains("one line");
        assertThat(fault("department", " ")).contains("every asset needs it");
        assertThat(fault("serialNumber", "x".repeat(61))).contains("60 characters");
    }

    private static String fault(String column, String value) {
        List<Fault> faults = new ArrayList<>();
        CsvRow row = onlyRow("controlNumber,class,maker,model," + (column.equals("department") ? "" : "department,")
                + column + "\nEQ-1,ct,GE,Revolution," + (column.equals("department") ? "" : "Radiology,") + "\"" + value
                + "\"\n");
        RowReader.facts(row, null, "EUR", faults::add);
        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0).field()).isEqualTo(column);
        return faults.get(0).message();
    }

    @Provide
    Arbitrary<AssetFacts> facts() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("äé漢'\";,=+-@|")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
        Arbitrary<BigDecimal> cost = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999.99"))
                .ofScale(2);
        return Combinators.combine(
                        text.list().ofSize(6),
                        Arbitraries.of(Criticality.class),
                        Arbitraries.of(AssetStatus.class),
                        cost.injectNull(0.3),
                        Arbitraries.integers().between(-20_000, 40_000).injectNull(0.3))
                .as((texts, criticality, status, amount, day) -> new AssetFacts(
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        texts.get(3),
                        texts.get(4),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        texts.get(5),
                        criticality,
                        status,
                        day == null ? null : LocalDate.ofEpochDay(day),
                        amount,
                        amount == null ? null : "CHF"));
    }

    private static byte[] written(AssetFacts facts, List<String> tags) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter rows = AssetExport.sheet(out);
        rows.writeRecord(AssetExport.line(facts, tags));
        rows.flush();
        return out.toByteArray();
    }

    private static CsvRow onlyRow(String text) {
        return onlyRow(bytes(text, StandardCharsets.UTF_8));
    }

    private static CsvRow onlyRow(byte[] file) {
        try (CsvFile csv = new CsvFile(() -> new ByteArrayInputStream(file), Column.LAYOUT, ReadAs.SHOWN, Map.of())) {
            Optional<CsvRow> row = csv.next();
            assertThat(csv.next()).isEmpty();
            return row.orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
