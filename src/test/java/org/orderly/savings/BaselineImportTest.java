package org.orderly.savings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** A file of baselines at its door. */
@QuarkusTest
class BaselineImportTest {

    @Test
    void a_bad_row_is_left_out_and_its_neighbours_stay() {
        String file = """
                figure;scope;key;value;unit;from;to;source;observed;approvedBy;approvedOn
                replacement-cost;class;defibrillator;2.450;EUR;1.1.2025;31.12.2025;List 88;;M. Kim;2026-02-01
                loaded-wage;all;;31,50;EUR/d;1.1.2025;31.12.2025;List 88;;M. Kim;2026-02-01
                rental-rate;class;defibrillator;;EUR/d;31.12.2025;tomorrow;;;M. Kim;2026-02-01
                """;
        taken(file, true).body("taken", equalTo(1)).body("asRead.numbers", equalTo("comma"));
        stated().body("items.source", not(hasItem("List 88")));
        taken(file, false)
                .body("taken", equalTo(1))
                .body("problems.line", equalTo(List.of(3, 4)))
                .body("problems[0].why", equalTo("unit: The unit of loaded-wage is EUR/h."))
                .body("problems[1].why", containsString("value: Fill it in"))
                .body("problems[1].why", containsString("to: Write the date"))
                .body("problems[1].why", containsString("source: Fill it in"));
        stated().body("items.find { it.source == 'List 88' }.value", equalTo(2450));
    }

    private static ValidatableResponse taken(String file, boolean dryRun) {
        return Logins.as(Roles.FINANCE)
                .contentType("text/csv")
                .body(file)
                .post("/api/savings/baselines/import?dryRun=" + dryRun)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static ValidatableResponse stated() {
        return Logins.as(Roles.FINANCE)
                .get("/api/savings/baselines?figure=replacement-cost&size=200")
                .then()
                .statusCode(200);
    }
}
