package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Files in and out through the door. */
@QuarkusTest
class AssetImportTest {

    private static final String HEADER = "controlNumber,name,class,maker,model,serialNumber,department,tags\r\n";

    private final Roster roster;

    @Inject
    AssetImportTest(Roster roster) {
        this.roster = roster;
    }

    @Test
    void the_same_file_twice_changes_nothing_twice() {
        String file = String.join(
                "\r\n",
                HEADER.strip(),
                "IM-1,Pump one,infusion-pump,Baxter,Evo IQ,S1,ICU,IMT-1 IMT-2",
                "IM-2,,Infusion pump,BAXTER,evo iq,,ICU,");
        counts(take(file, true), 2, 0, 0, 0);
        assertThat(roster.tag("IMT-1")).isNull();
        counts(take(file, false), 2, 0, 0, 0);
        counts(take(file, false), 0, 0, 2, 0);
        AssetCard two = roster.search("im-2", 1).get(0);
        assertThat(two.name()).isEqualTo("Infusion pump");
        assertThat(two.maker()).isEqualTo("Baxter");
        assertThat(roster.tag("IMT-2").assetId()).isEqualTo(roster.tag("IMT-1").assetId());

        counts(take("control number;department\nIM-2;Ward 4\nIM-1;ICU\n", false), 0, 1, 1, 0);
        assertThat(roster.card(two.id()).orElseThrow().department()).isEqualTo("Ward 4");
        Logins.as(Roles.NURSE)
                .get("/api/assets/" + two.id() + "/history")
                .then()
                .body("items.action", contains("imported", "imported"))
                .body("items[0].changes.department", contains("ICU", "Ward 4"));
    }

    @Test
    void a_bad_row_is_told_and_its_neighbours_land() {
        take(HEADER + "BAD-0,x,ct,GE,Revolution,,Radiology,BADT-0\n", false);
        String file = """
                controlNumber,name,class,maker,model,serialNumber,department,tags
                BAD-1,x,toaster,Philips,HD1,,Kitchen,
                BAD-2,x,ct,GE,Revolution,,Radiology,
                BAD-3,x,mri,GE,Revolution,,Radiology,
                BAD-4,x,ct,GE,Revolution,,Radiology,BADT-0
                BAD-2,x,ct,GE,Revolution,,Radiology,
                ,x,ct,GE,Revolution,,Radiology,
                """;
        counts(take(file, false), 1, 0, 0, 5)
                .body("errors.line", contains(2, 4, 5, 6, 7))
                .body("errors.column", contains("class", "class", "tags", "controlNumber", "controlNumber"))
                .body("errors[0].value", equalTo("toaster"))
                .body("errors[0].message", containsString("infusion-pump"))
                .body("errors[1].message", containsString("ct"))
                .body("errors[2].message", containsString("BAD-0"))
                .body("errors[3].message", containsString("line 3"));
        assertThat(roster.search("bad-2", 2)).hasSize(1);
        assertThat(roster.search("bad-4", 2)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_told() {
        take("controlNumber,class,maker,model,department,tags\nALL-0,ct,GE,Revolution,Radiology,ALLT-0\n", false);
        take("""
                controlNumber;class;maker;model;department;status;acquisitionCost;acquiredOn;tags
                ALL-1;toaster;Philips;HD1;;broken;five;yesterday;ALLT-0 "x
                """.replace("\"x", "a,b"), true)
                .body("failed", equalTo(1))
                .body(
                        "errors.column",
                        containsInAnyOrder(
                                "class", "department", "status", "acquisitionCost", "acquiredOn", "tags", "tags"));
    }

    @Test
    void what_is_exported_is_imported_unchanged() {
        take("""
                controlNumber;name;class;maker;model;department;acquisitionCost;currency;acquiredOn;tags
                EXP-1;=2+3;bed;"Hill; Rom";'+x;Größe;99,5;EUR;1.2.2023;EXPT-1 EXPT-2
                """, false);
        assertThat(roster.search("exp-1", 1).get(0).model()).isEqualTo("+x");
        Response exported = Logins.as(Roles.FINANCE).get("/api/assets/export?q=exp-1&class=bed");
        exported.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("assets.csv"));
        assertThat(exported.asString())
                .contains(
                        "EXP-1,'=2+3,bed,Hill; Rom,'+x,,,,Größe,medium,in-service,2023-02-01,99.50,EUR,EXPT-1 EXPT-2");
        counts(take(exported.asString(), false), 0, 0, 1, 0);
    }

    @Test
    void the_template_is_a_file_the_import_takes() {
        String template =
                Logins.as(Roles.BIOMED).get("/api/assets/import/template").asString();
        counts(take(template, false), 0, 0, 0, 0).body("ignoredColumns", empty());
    }

    @Test
    void a_file_that_is_none_is_refused() {
        take("hello", false, 400).body("detail", containsString("controlNumber"));
        Logins.as(Roles.NURSE)
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/assets/import")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse take(String file, boolean dryRun) {
        return take(file, dryRun, 200);
    }

    private static ValidatableResponse take(String file, boolean dryRun, int status) {
        return Logins.as(Roles.BIOMED)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/assets/import?dryRun=" + dryRun)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status);
    }

    private static ValidatableResponse counts(
            ValidatableResponse answer, int created, int updated, int unchanged, int failed) {
        return answer.body("rows", equalTo(created + updated + unchanged + failed))
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("failed", equalTo(failed));
    }
}
