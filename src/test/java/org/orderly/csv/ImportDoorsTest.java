package org.orderly.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Every door that takes CSV files reads them alike. */
@QuarkusTest
class ImportDoorsTest {

    /** The doors, each with a row that it takes if %s is a number that it can read. */
    enum Door {
        ASSETS(
                "/api/assets/import",
                Roles.BIOMED,
                "controlNumber,class,maker,model,department,acquiredOn,acquisitionCost,currency,name",
                "DOOR-1,infusion-pump,Acme,Pump 1,Pool,2021-02-01,%s,EUR,Gerät",
                "acquisitionCost",
                "errors.message"),
        WORK_ORDERS(
                "/api/work-orders/import",
                Roles.BIOMED,
                "number,controlNumber,kind,title,requestedAt,doneAt,finding,partsCost,currency",
                "77,DOOR-0,corrective,Gerät,2025-03-01,2025-03-02,confirmed,%s,EUR",
                "partsCost",
                "errors.message"),
        BASELINES(
                "/api/savings/baselines/import",
                Roles.FINANCE,
                "figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn",
                "replacement-cost,class,ultrasound,%s,EUR,2025-01-01,2025-12-31,Preisgerät,,Kim,2026-02-01",
                "value",
                "problems.why");

        private final String path;
        private final String role;
        private final String header;
        private final String row;
        private final String number;
        private final String reasons;

        Door(String path, String role, String header, String row, String number, String reasons) {
            this.path = path;
            this.role = role;
            this.header = header;
            this.row = row;
            this.number = number;
            this.reasons = reasons;
        }

        /** The table with this amount, its cells separated so. */
        String table(String separator, String amount) {
            String cells = row.formatted("\u0001").replace(",", separator).replace("\u0001", "\"" + amount + "\"");
            return header.replace(",", separator) + "\n" + cells + "\n";
        }

        ValidatableResponse tries(byte[] file, String query) {
            if (this == WORK_ORDERS) {
                Logins.as(Roles.BIOMED)
                        .contentType("text/csv")
                        .body("controlNumber,class,maker,model,department\nDOOR-0,infusion-pump,Acme,Pump 1,Pool\n")
                        .post("/api/assets/import")
                        .then()
                        .statusCode(200);
            }
            return Logins.as(role)
                    .contentType("text/csv")
                    .body(file)
                    .post(path + "?dryRun=true" + query)
                    .then()
                    .log()
                    .ifValidationFails();
        }

        ValidatableResponse tries(String file, String query) {
            return tries(file.getBytes(StandardCharsets.UTF_8), query);
        }

        ValidatableResponse refused(String file) {
            return Logins.as(role)
                    .contentType("text/csv")
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post(path + "/refused")
                    .then()
                    .log()
                    .ifValidationFails();
        }
    }

    static Stream<Arguments> writings() {
        return Arrays.stream(Door.values())
                .flatMap(door -> Stream.of(
                        Arguments.of(door, door.table(",", "2450.00"), "UTF-8", ""),
                        Arguments.of(door, "\uFEFF" + door.table(";", "2.450"), "UTF-8", "comma"),
                        Arguments.of(door, door.table(";", "2.450,00"), "UTF-8", "comma"),
                        Arguments.of(door, door.table(";", "84.50"), "UTF-8", "point"),
                        Arguments.of(door, door.table("\t", "1\u00A0234,50"), "UTF-8", "comma"),
                        Arguments.of(door, door.table("|", "1,234.50"), "UTF-8", "point"),
                        Arguments.of(door, "sep=;\r\n" + door.table(";", "2450"), "UTF-8", ""),
                        Arguments.of(door, "\uFEFF" + door.table("\t", "84,50"), "UTF-16LE", "comma"),
                        Arguments.of(door, door.table(";", "84,50"), "UTF-16LE", "comma"),
                        Arguments.of(door, door.table(",", "84.50"), "UTF-16BE", "point"),
                        Arguments.of(
                                door,
                                "\"Notes; old; new; room; bed; who; when; why; how\"," + door.header + "\nx,"
                                        + door.row.formatted("84.50"),
                                "UTF-8",
                                "point")));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void every_writing_is_read_and_what_was_decided_is_told(Door door, String file, String charset, String numbers) {
        String answered = numbers.isEmpty() ? null : numbers;
        door.tries(file.getBytes(Charset.forName(charset)), "")
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("failed", equalTo(0))
                .body("asRead.encoding", equalTo(charset))
                .body("dryRun", equalTo(true));
        if (answered != null && !file.contains("2450.00")) {
            door.tries(file.getBytes(Charset.forName(charset)), "").body("asRead.numbers", equalTo(answered));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unclear_number_is_refused_until_the_sender_says_how_it_is_written(Door door) {
        door.tries(door.table("|", "2.450"), "")
                .statusCode(400)
                .body("detail", containsString("column " + door.number))
                .body("unclear.what", equalTo("numbers"))
                .body("unclear.choices", equalTo(List.of("point", "comma")))
                .body("unclear.readings", equalTo(List.of("2.450", "2450")));
        door.tries(door.table("|", "2.450"), "&numbers=comma").statusCode(200).body("failed", equalTo(0));
        door.tries(door.table("|", "2.450"), "&numbers=roman").statusCode(400);
    }

    @ParameterizedTest
    @EnumSource
    void an_unclear_day_is_refused_until_the_sender_says_how_it_is_written(Door door) {
        String file = door.table(",", "1").replace("2021-02-01", "03/04/2021").replace("2025-03-01", "03/04/2024");
        String unclear = file.replace("2025-01-01", "03/04/2025");
        door.tries(unclear, "").statusCode(400).body("unclear.what", equalTo("dates"));
        door.tries(unclear, "&dates=day-first")
                .statusCode(200)
                .body("failed", equalTo(0))
                .body("asRead.says", hasItem("Dates are read as day/month/year."));
    }

    @ParameterizedTest
    @EnumSource
    void one_byte_encodings_are_refused_alike_until_the_sender_says_which_it_is(Door door) {
        byte[] file = door.table(";", "1").getBytes(Charset.forName("windows-1252"));
        door.tries(file, "").statusCode(400).body("detail", containsString("encoding=windows-1252"));
        door.tries(file, "&encoding=windows-1252").statusCode(200).body("failed", equalTo(0));
    }

    @ParameterizedTest
    @EnumSource
    void other_files_are_refused_alike(Door door) {
        door.tries(new byte[] {'P', 'K', 3, 4, 0, 0}, "")
                .statusCode(400)
                .body("detail", containsString("Excel workbook"));
        door.tries(door.table(",", "1") + "\0", "").statusCode(400);
        door.tries(door.table(",", "1") + "\"x", "").statusCode(400).body("detail", containsString("never closed"));
        door.tries("", "").statusCode(400);
        door.tries("hello\nworld\n", "")
                .statusCode(400)
                .body("detail", containsString(door.header.substring(0, door.header.indexOf(','))))
                .body("headings.heading", equalTo(List.of("hello")))
                .body("headings.origin", equalTo(List.of("left-out")));
    }

    @ParameterizedTest
    @EnumSource
    void all_faults_of_a_row_are_told_and_its_file_can_be_mended_and_sent_again(Door door) {
        String faulty = door.table(";", "five").replaceAll(";20\\d\\d-\\d\\d-0\\d", ";yesterday");
        door.tries(faulty, "")
                .statusCode(200)
                .body("failed", equalTo(1))
                .body(door.reasons + ".join(' ')", containsString("Write a number"))
                .body(door.reasons + ".join(' ')", anyOf(containsString("2024-03-31"), containsString("2025-03-01")));
        String refused = door.refused(faulty)
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(refused).contains(Headings.WHY, "five", "yesterday", door.number + ": ");
        String mended = refused.replace("five", "5").replace(";yesterday", ";2025-03-01");
        door.tries(mended, "").statusCode(200).body("failed", equalTo(0)).body("ignoredColumns", equalTo(List.of()));
        assertThat(door.refused(mended).extract().asString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_excel_has_damaged_is_refused_by_name(Door door) {
        for (String value : List.of("8.71E+12", "#N/A", "########")) {
            door.tries(door.table(",", value), "").statusCode(200).body("failed", equalTo(1));
        }
        door.tries(door.table(",", "1").replaceAll("20\\d\\d-\\d\\d-0\\d", "1899-12-30"), "")
                .statusCode(200)
                .body("failed", equalTo(1))
                .body(door.reasons + ".join(' ')", containsString("where none is known"));
    }

    @ParameterizedTest
    @EnumSource
    void headings_that_a_person_has_mapped_are_remembered(Door door) {
        String[] columns = door.header.split(",", -1);
        String strange = Arrays.stream(columns).map(column -> "Q-" + column).collect(Collectors.joining(","));
        String file = door.table(",", "84.50").replace(door.header, strange);
        door.tries(file, "").statusCode(400).body("unclear.what", equalTo("columns"));
        String importer = door.name().toLowerCase(Locale.ROOT).replace('_', '-');
        confirm(door, importer, columns, column -> column).statusCode(204);
        door.tries(file, "")
                .statusCode(200)
                .body("failed", equalTo(0))
                .body("asRead.headings.origin", hasItems("confirmed"));
        confirm(door, importer, columns, column -> columns[0]).statusCode(400).body("detail", containsString("Two"));
        confirm(door, importer, columns, column -> null).statusCode(400).body("detail", containsString(columns[0]));
        confirm(door, importer, columns, column -> "weight").statusCode(400).body("detail", containsString("weight"));
        int id = Logins.as(door.role)
                .get("/api/column-mappings/" + importer)
                .then()
                .statusCode(200)
                .body(
                        "items[0].columns",
                        equalTo(Arrays.stream(columns)
                                .collect(Collectors.toMap(column -> "Q-" + column, column -> column))))
                .extract()
                .path("items[0].id");
        Logins.as(door.role)
                .delete("/api/column-mappings/" + importer + "/" + id)
                .then()
                .statusCode(204);
        Logins.as(door.role)
                .delete("/api/column-mappings/" + importer + "/" + id)
                .then()
                .statusCode(404);
        door.tries(file, "").statusCode(400);
    }

    private static ValidatableResponse confirm(
            Door door, String importer, String[] columns, UnaryOperator<String> meaning) {
        List<Map<String, String>> headings = Arrays.stream(columns)
                .map(column -> {
                    Map<String, String> heading = new HashMap<>();
                    heading.put("heading", "Q-" + column);
                    heading.put("column", meaning.apply(column));
                    return heading;
                })
                .toList();
        return Logins.as(door.role)
                .contentType(ContentType.JSON)
                .body(Map.of("headings", headings))
                .put("/api/column-mappings/" + importer)
                .then();
    }

    @Test
    void an_export_of_snipe_it_is_taken_and_its_headings_are_told() {
        String file = "\"Category\",\"Purchase Date\",\"Asset Tag\",\"Serial\",\"Serial Number\",\"Manufacturer\","
                + "\"Model Name\",\"Purchase Cost\",\"Department\"\n"
                + "infusion-pump,11/27/2017 0:00:00,DOOR-SN1,S1,S1,Acme,Pump 1,122.00,Pool\n";
        Door.ASSETS
                .tries(file, "")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("asRead.dates", equalTo("month-first"))
                .body("asRead.says", hasItem(containsString("Costs are in EUR")))
                .body("ignoredColumns", equalTo(List.of("Serial")))
                .body("asRead.headings.column", hasItems("class", "acquiredOn", "controlNumber", "model"));
    }

    @Test
    void nobody_maps_columns_of_what_is_no_importer_or_without_leave() {
        Logins.as(Roles.BIOMED).get("/api/column-mappings/sheep").then().statusCode(404);
        Logins.as(Roles.NURSE).get("/api/column-mappings/assets").then().statusCode(403);
    }
}
