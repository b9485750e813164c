package org.orderly.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderly.http.PageQuery;

@QuarkusTest
class UsersTest {

    private static final String PASSWORD = "ten letters or more";

    @Inject
    AuditTrail trail;

    private final String username = "u-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_administrator_creates_a_user_who_can_log_in() {
        create(username).statusCode(201).header("ETag", equalTo("\"0\"")).body("$", not(hasKey("password")));
        session(username, PASSWORD).get("/api/me").then().statusCode(200).body("roles", contains("nurse"));
    }

    @Test
    void only_an_administrator_may() {
        Logins.as(Roles.NURSE).get("/api/users").then().statusCode(403);
        Logins.as(Roles.BIOMED).get("/api/users").then().statusCode(403);
        given().get("/api/users").then().statusCode(401);
    }

    @Test
    void a_username_is_taken_whatever_its_case() {
        create(username).statusCode(201);
        create(" " + username.toUpperCase(Locale.ROOT)).statusCode(409);
    }

    @Test
    void every_bad_field_is_named() {
        admin().body(Map.of("username", "a b", "displayName", " ", "password", "short", "roles", List.of("king")))
                .post("/api/users")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("username", "displayName", "password"));
    }

    @Test
    void a_deactivated_user_is_out_at_once() {
        int id = create(username).extract().path("id");
        RequestSpecification session = session(username, PASSWORD);
        change(id, "\"0\"", false, "nurse").statusCode(200).body("active", equalTo(false));
        session.get("/api/me").then().statusCode(401);
        given().formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/api/login")
                .then()
                .statusCode(401);
    }

    @Test
    void a_new_role_holds_from_the_next_request() {
        int id = create(username).extract().path("id");
        String cookie = Logins.logIn(username, PASSWORD);
        given().cookie("quarkus-credential", cookie).get("/api/users").then().statusCode(403);
        change(id, "\"0\"", true, "admin").statusCode(200);
        given().cookie("quarkus-credential", cookie).get("/api/users").then().statusCode(200);
    }

    @Test
    void a_change_names_the_version_it_changes() {
        int id = create(username).extract().path("id");
        change(id, null, true, "biomed").statusCode(428);
        change(id, "\"7\"", true, "biomed").statusCode(412);
        change(id, "\"0\"", true, "biomed").statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void who_changed_what_is_kept() {
        int id = create(username).extract().path("id");
        change(id, "\"0\"", true, "biomed").statusCode(200);
        var entries = trail.of("user", id, new PageQuery(0, 10)).items();
        assertThat(entries).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("test-admin");
            assertThat(entry.changes())
                    .containsOnlyKeys("roles")
                    .containsEntry("roles", List.of(List.of("nurse"), List.of("biomed")));
        });
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        create(username);
        String cookie = Logins.logIn(username, PASSWORD);
        given().cookie("quarkus-credential", cookie)
                .contentType(ContentType.JSON)
                .body(Map.of("current", "not this one", "password", "another long one"))
                .put("/api/me/password")
                .then()
                .statusCode(403);
        given().cookie("quarkus-credential", cookie)
                .contentType(ContentType.JSON)
                .body(Map.of("current", PASSWORD, "password", "another long one"))
                .put("/api/me/password")
                .then()
                .statusCode(204);
        given().cookie("quarkus-credential", cookie).get("/api/me").then().statusCode(401);
        session(username, "another long one").get("/api/me").then().statusCode(200);
    }

    @Test
    void guessing_is_slowed_even_for_the_right_password() {
        create(username);
        for (int i = 0; i < FailedLogins.FREE_TRIES; i++) {
            logIn(username, "guess " + i).statusCode(401);
        }
        logIn(username, PASSWORD).statusCode(401);
    }

    @Test
    void a_stale_cookie_neither_hides_the_welcome_nor_hinders_a_login() {
        create(username);
        given().cookie("quarkus-credential", "stale")
                .get("/api/welcome")
                .then()
                .statusCode(200)
                .body("demoAccounts.size()", equalTo(0));
        given().cookie("quarkus-credential", "stale")
                .post("/api/logout")
                .then()
                .statusCode(204)
                .cookie("quarkus-credential", "");
        given().cookie("quarkus-credential", "stale")
                .formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/api/login")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return Logins.as(Roles.ADMIN).contentType(ContentType.JSON);
    }

    private static RequestSpecification session(String username, String password) {
        return given().cookie("quarkus-credential", Logins.logIn(username, password));
    }

    private static ValidatableResponse logIn(String username, String password) {
        return given().formParam("j_username", username)
                .formParam("j_password", password)
                .post("/api/login")
                .then();
    }

    private static ValidatableResponse create(String username) {
        return admin().body(Map.of(
                        "username", username, "displayName", "Uma", "password", PASSWORD, "roles", List.of("nurse")))
                .post("/api/users")
                .then();
    }

    private static ValidatableResponse change(int id, String ifMatch, boolean active, String role) {
        RequestSpecification request = admin();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("displayName", "Uma", "roles", List.of(role), "active", active))
                .put("/api/users/" + id)
                .then();
    }
}
