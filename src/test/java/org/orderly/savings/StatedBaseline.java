package org.orderly.savings;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** A baseline as finance states it in tests: of the years 2024 and 2025, approved on 10 January 2026. */
public final class StatedBaseline {

    private static final String LAST_DAY = "2025-12-31";

    private StatedBaseline() {}

    public static ValidatableResponse ofDepartment(String department, String figure, String value, String unit) {
        return of("department", department, figure, value, unit, LAST_DAY);
    }

    static void ofClass(String classCode, String figure, String value, String unit) {
        ofClass(classCode, figure, value, unit, LAST_DAY);
    }

    static void ofClass(String classCode, String figure, String value, String unit, String until) {
        of("class", classCode, figure, value, unit, until);
    }

    private static ValidatableResponse of(
            String scope, String key, String figure, String value, String unit, String until) {
        Map<String, Object> given = new HashMap<>(Map.of("scope", scope, "key", key, "figure", figure));
        given.putAll(Map.of("value", new BigDecimal(value), "unit", unit, "from", "2024-01-01", "to", until));
        given.putAll(Map.of("source", "Books 2025", "approvedBy", "M. Keller", "approvedOn", "2026-01-10"));
        return Logins.as(Roles.FINANCE)
                .contentType(ContentType.JSON)
                .body(given)
                .post("/api/savings/baselines")
                .then()
                .statusCode(200);
    }
}
