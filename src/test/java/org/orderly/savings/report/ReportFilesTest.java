package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.savings.StatedBaseline;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** The report as files: the same figures to the cent in all of them, reckoned anew by a library that is not ours. */
@QuarkusTest
class ReportFilesTest {

    private static final List<String> FIGURES = List.of(
            "documentedOperating", "documentedCapital", "proposedOperating", "proposedCapital", "without", "happened");

    /** A department that no other test has, with a name that a spreadsheet would run. */
    private final String department = "=1+1 Ward " + UUID.randomUUID();

    private JsonPath report;

    /**
     * Purchases: 2 × 2 450.35 = 4 900.70, and 2 × 2 450.35 taken back. Rentals: (730 × 90 / 365 − 31) × 18.505 = 2 757.245, a tie:
     * 2 757.24. Search: (600 × 30 − 4 800) × 38.40 / 60 = 8 448.00, soft. Tags 1 200 × 14.90, licences 12 × 990. One purchase waits.
     */
    @BeforeEach
    void some_of_everything_is_documented() {
        baseline("replacement-cost", "2450.35", "CHF");
        baseline("rental-days", "730", "d/a");
        baseline("rental-rate", "18.505", "CHF/d");
        baseline("search-minutes", "600", "min/d");
        baseline("loaded-wage", "38.40", "CHF/h");
        accepted(withDemand(claim("purchase-avoided", Map.of("units", 2), "request-withdrawn"), 0));
        int back = accepted(withDemand(claim("purchase-avoided", Map.of("units", 2), "request-withdrawn"), 40));
        decide(back, "reverse");
        accepted(withDemand(claim("rental-avoided", Map.of("days", 90, "days-rented", 31), "rental-returned"), 100));
        accepted(claim("search-time", Map.of("days", 30, "minutes-searched", 4800), "search-avoided"));
        accepted(claim("cost-capital", Map.of("quantity", 1200, "price", 14.90), "paid"));
        accepted(claim("cost-operating", Map.of("quantity", 12, "price", 990), "paid"));
        proposed(withDemand(claim("purchase-avoided", Map.of("units", 1), "request-withdrawn"), 200));
        report = json("report", "by", "department");
    }

    @Test
    void the_spreadsheet_reckoned_anew_the_plain_file_and_the_paper_say_what_the_screen_says() throws IOException {
        Map<String, BigDecimal> screen = ofTheScreen();
        assertThat(screen)
                .containsEntry("purchase-avoided documentedCapital", new BigDecimal("4900.70"))
                .containsEntry("rental-avoided documentedOperating", new BigDecimal("2757.24"))
                .containsEntry("search-time documentedOperating", new BigDecimal("8448.00"))
                .containsEntry("programme-cost documentedCapital", new BigDecimal("-17880.00"))
                .containsEntry("programme-cost documentedOperating", new BigDecimal("-11880.00"));
        assertThat(ofTheSpreadsheet()).isEqualTo(screen);
        assertThat(ofThePlainFile()).isEqualTo(screen);
        String paper = paper(asked("report.pdf", "by", "department").asByteArray());
        screen.forEach((figure, amount) -> {
            if (!figure.contains("proposed")) {
                assertThat(paper).as(figure).contains(String.format(Locale.ROOT, "%,.2f", amount));
            }
        });
        assertThat(asked("report.json", "by", "department")
                        .jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL))
                        .<Object>get("lines"))
                .isEqualTo(report.<Object>get("lines"));
    }

    @Test
    void the_totals_and_the_present_value_of_the_spreadsheet_are_formulas_of_its_other_sheets() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            Sheet overview = book.getSheet("Overview");
            FormulaEvaluator reckoner = book.getCreationHelper().createFormulaEvaluator();
            Row documented = row(overview, "CHF", "documented");
            String group = "groups.find { it.key == '' }.documented.";
            for (Map.Entry<String, Integer> column : Map.of(
                            "hardOperating",
                            2,
                            "hardCapital",
                            3,
                            "costOperating",
                            4,
                            "costCapital",
                            5,
                            "netOperating",
                            6,
                            "netCapital",
                            7)
                    .entrySet()) {
                Cell cell = documented.getCell(column.getValue());
                assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(amount(reckoner, cell))
                        .as(column.getKey())
                        .isEqualTo(report.<BigDecimal>get(group + column.getKey()));
            }
            Row value = row(overview, "CHF", "Net present value at 0.05");
            assertThat(amount(reckoner, value.getCell(5))).isEqualTo(report.<BigDecimal>get("cash[0].presentValue"));
            // Whoever changes an input sees it in the total: one unit more of 2 450.35.
            Sheet purchases = book.getSheet("Purchases avoided");
            Row first = purchases.getRow(3);
            int units = column(purchases, "units");
            first.getCell(units).setCellValue(first.getCell(units).getNumericCellValue() + 1);
            reckoner.clearAllCachedResultValues();
            assertThat(amount(reckoner, documented.getCell(3)))
                    .isEqualTo(report.<BigDecimal>get(group + "hardCapital").add(new BigDecimal("2450.35")));
        }
    }

    @Test
    void what_somebody_has_typed_is_run_as_a_formula_in_no_file() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).doesNotStartWith("=");
                        }
                    }
                }
            }
        }
        assertThat(asked("report.csv", "by", "department").asString())
                .contains("'=1+1 Ward")
                .doesNotContain(",=1+1");
    }

    @Test
    void each_department_has_its_sums_whatever_it_is_called() throws IOException {
        try (XSSFWorkbook book = workbook()) {
            Row mine = row(book.getSheet("Overview"), "CHF", "'" + department);
            FormulaEvaluator reckoner = book.getCreationHelper().createFormulaEvaluator();
            String group = "groups.find { it.key == '" + department + "' }.documented.";
            assertThat(amount(reckoner, mine.getCell(3))).isEqualTo(report.<BigDecimal>get(group + "hardOperating"));
            assertThat(amount(reckoner, mine.getCell(4))).isEqualTo(report.<BigDecimal>get(group + "hardCapital"));
            assertThat(amount(reckoner, mine.getCell(6))).isEqualTo(report.<BigDecimal>get(group + "costCapital"));
        }
    }

    @Test
    void month_by_month_what_it_would_have_cost_less_what_it_did_cost_is_what_is_documented() {
        JsonPath beside = json("counterfactual");
        BigDecimal saved = BigDecimal.ZERO;
        for (Map<String, BigDecimal> month : beside.<Map<String, BigDecimal>>getList(
                "series.find { it.hardness == 'hard' }.months.collect { [without: it.without, happened: it.happened] }")) {
            saved = saved.add(month.get("without")).subtract(month.get("happened"));
        }
        String total = "groups.find { it.key == '' }.documented.";
        assertThat(saved)
                .isEqualTo(report.<BigDecimal>get(total + "netOperating")
                        .add(report.<BigDecimal>get(total + "netCapital")));
        assertThat(beside.<List<BigDecimal>>get("series.find { it.hardness == 'soft' }.months.without"))
                .containsExactly(new BigDecimal("11520.00")); // 600 × 30 minutes at 38.40 an hour
    }

    /** Rentals 2 757.24 × 1.5 = 4 135.86. */
    @Test
    void a_scenario_says_that_it_is_one_and_leaves_the_report_as_it_is() {
        JsonPath scenario = json("scenario", "rentalRate", "1.5");
        assertThat(scenario.getBoolean("scenario")).isTrue();
        String rentals = "lines.find { it.lineItem == 'rental-avoided' }.";
        assertThat(scenario.<BigDecimal>get(rentals + "documented")).isEqualTo("2757.24");
        assertThat(scenario.<BigDecimal>get(rentals + "inScenario")).isEqualTo("4135.86");
        assertThat(scenario.getList("years[0].years.year")).hasSize(5);
        assertThat(json("report").<Object>get("lines")).isEqualTo(report.get("lines"));
        finance().get("/api/savings/scenario?lossRate=-1").then().statusCode(400);
        finance().get("/api/savings/scenario?horizon=99").then().statusCode(400);
    }

    @Test
    void the_years_say_what_is_documented_and_the_comparison_that_nothing_is_made_up() {
        JsonPath years = json("years", "start", "2026", "years", "2");
        assertThat(years.<BigDecimal>get("[0].years[0].costCapital")).isEqualTo("-17880.00");
        assertThat(years.<BigDecimal>get("[0].years[0].soft")).isGreaterThanOrEqualTo(new BigDecimal("8448.00"));
        JsonPath others = json("comparison");
        assertThat(others.getBoolean("synthetic")).isFalse();
        assertThat(others.getList("cases.name")).contains("RWJBarnabas Health");
        finance().get("/api/savings/years?start=20").then().statusCode(400);
    }

    private JsonPath json(String view, String... parameters) {
        return asked(view, parameters).jsonPath(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    @Test
    void only_those_who_may_see_money_get_files() {
        for (String file : List.of("report.xlsx", "report.pdf", "report.csv", "report.json")) {
            Logins.as(Roles.NURSE).get("/api/savings/" + file).then().statusCode(403);
            finance().get("/api/savings/" + file + "?from=2030-01-01").then().statusCode(400);
        }
    }

    private Map<String, BigDecimal> ofTheScreen() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (Map<String, Object> line : report.<Map<String, Object>>getList("lines")) {
            for (String figure : FIGURES) {
                Object value = line.get(figure);
                figures.put(
                        line.get("lineItem") + " " + figure,
                        value instanceof Map<?, ?> amount ? (BigDecimal) amount.get("amount") : (BigDecimal) value);
            }
        }
        return figures;
    }

    private Map<String, BigDecimal> ofThePlainFile() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (String row : asked("report.csv", "by", "department").asString().split("\r?\n", -1)) {
            String[] cells = row.split(",", -1);
            if (cells[0].equals("line") && FIGURES.contains(cells[4])) {
                figures.put(cells[2] + " " + cells[4], new BigDecimal(cells[5]));
            }
        }
        return figures;
    }

    private Map<String, BigDecimal> ofTheSpreadsheet() throws IOException {
        Map<String, String> codes = new HashMap<>();
        report.<Map<String, String>>getList("lines").forEach(line -> codes.put(line.get("name"), line.get("lineItem")));
        Map<String, BigDecimal> figures = new TreeMap<>();
        try (XSSFWorkbook book = workbook()) {
            FormulaEvaluator reckoner = book.getCreationHelper().createFormulaEvaluator();
            for (Row row : book.getSheet("Overview")) {
                Cell name = row.getCell(1);
                if (name != null
                        && name.getCellType() == CellType.STRING
                        && codes.containsKey(name.getStringCellValue())) {
                    for (int i = 0; i < FIGURES.size(); i++) {
                        figures.put(
                                codes.get(name.getStringCellValue()) + " " + FIGURES.get(i),
                                amount(reckoner, row.getCell(3 + i)));
                    }
                }
            }
        }
        return figures;
    }

    private static BigDecimal amount(FormulaEvaluator reckoner, Cell cell) {
        CellValue value = reckoner.evaluate(cell);
        assertThat(value.getCellType()).as(cell.toString()).isEqualTo(CellType.NUMERIC);
        BigDecimal exact = BigDecimal.valueOf(value.getNumberValue());
        BigDecimal cents = exact.setScale(2, RoundingMode.HALF_EVEN);
        assertThat(exact.subtract(cents).abs()).isLessThan(new BigDecimal("0.000001"));
        return cents;
    }

    private static Row row(Sheet sheet, String first, String second) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(1) != null
                    && row.getCell(0) != null
                    && row.getCell(0).toString().equals(first)
                    && row.getCell(1).toString().equals(second)) {
                rows.add(row);
            }
        }
        assertThat(rows).as(first + " " + second).hasSize(1);
        return rows.get(0);
    }

    private static int column(Sheet sheet, String name) {
        for (Cell cell : sheet.getRow(2)) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("There is no column " + name + ".");
    }

    private XSSFWorkbook workbook() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                asked("report.xlsx", "by", "department").asByteArray()));
    }

    /** Leaves it in target, where it can be looked at. */
    private static String paper(byte[] pdf) throws IOException {
        Files.write(Path.of("target/savings-report.pdf"), pdf);
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        return text.toString();
    }

    private Response asked(String file, String... parameters) {
        RequestSpecification request = finance()
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2027-12-31")
                .queryParam("rate", "0.05")
                .queryParam("department", department);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response response = request.get("/api/savings/" + file);
        assertThat(response.statusCode()).as(response.contentType()).isEqualTo(200);
        return response;
    }

    private void baseline(String figure, String value, String unit) {
        StatedBaseline.ofDepartment(department, figure, value, unit);
    }

    private Map<String, Object> claim(String formula, Map<String, Object> measured, String event) {
        return new HashMap<>(Map.of(
                "on",
                "2026-03-01",
                "formula",
                formula,
                "currency",
                "CHF",
                "measured",
                measured,
                "events",
                List.of(Map.of("kind", event, "reference", event + "/" + UUID.randomUUID(), "on", "2026-03-01")),
                "department",
                department));
    }

    private Map<String, Object> withDemand(Map<String, Object> claim, int after) {
        claim.put(
                "demand",
                List.of(Map.of(
                        "classCode",
                        "infusion-pump",
                        "department",
                        department,
                        "from",
                        LocalDate.parse("2026-03-01").plusDays(after).toString(),
                        "to",
                        LocalDate.parse("2026-03-10").plusDays(after).toString())));
        return claim;
    }

    private int proposed(Map<String, Object> claim) {
        return finance()
                .body(claim)
                .post("/api/savings/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private int accepted(Map<String, Object> claim) {
        int number = proposed(claim);
        decide(number, "accept");
        return number;
    }

    private void decide(int number, String decision) {
        finance()
                .body(Map.of("decision", decision, "why", "Seen"))
                .post("/api/savings/entries/" + number + "/decisions")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }
}
