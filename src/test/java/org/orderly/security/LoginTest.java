package org.orderly.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginTest {

    @Test
    void a_nurse_logs_in_and_is_known() {
        Logins.as(Roles.NURSE)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("test-nurse"))
                .body("roles", contains("nurse"));
    }

    @Test
    void a_stranger_gets_a_problem() {
        given().get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
    }

    @Test
    void a_cookie_that_opens_nothing_gets_a_problem() {
        given().cookie("quarkus-credential", "nonsense")
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_wrong_password_is_refused() {
        Logins.cookie(Roles.NURSE);
        given().formParam("j_username", "test-nurse")
                .formParam("j_password", "guess")
                .post("/api/login")
                .then()
                .statusCode(401);
    }
}
