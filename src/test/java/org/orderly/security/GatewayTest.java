package org.orderly.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GatewayTest {

    @Test
    void a_gateway_gets_a_key_that_is_shown_once() {
        JsonPath issued = issue("dock-" + UUID.randomUUID());
        assertThat(issued.getString("key")).matches("ordk_[A-Za-z0-9_-]{43}");
        Logins.as(Roles.ADMIN)
                .get("/api/gateways?size=200")
                .then()
                .statusCode(200)
                .body("items.name", hasItem(issued.getString("name")))
                .body(not(containsString(issued.getString("key"))));
    }

    @Test
    void a_gateway_may_only_deliver() {
        Logins.gateway().get("/api/gateways").then().statusCode(403).contentType("application/problem+json");
        Logins.gateway().get("/api/me").then().statusCode(403);
    }

    @Test
    void a_revoked_key_opens_nothing_at_once() {
        JsonPath issued = issue("lost-" + UUID.randomUUID());
        withKey(issued.getString("key")).get("/api/me").then().statusCode(403);
        Logins.as(Roles.ADMIN)
                .delete("/api/gateways/" + issued.getLong("id"))
                .then()
                .statusCode(204);
        withKey(issued.getString("key")).get("/api/me").then().statusCode(401).body("title", equalTo("Not logged in"));
    }

    @Test
    void a_key_nobody_was_given_is_refused_even_beside_a_good_cookie() {
        Logins.as(Roles.ADMIN)
                .header("X-API-Key", "ordk_guess")
                .get("/api/gateways")
                .then()
                .statusCode(401);
    }

    @Test
    void a_name_is_given_once_and_has_no_spaces() {
        String name = "twice-" + UUID.randomUUID();
        issue(name);
        Logins.as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/api/gateways")
                .then()
                .statusCode(409);
        Logins.as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "a b"))
                .post("/api/gateways")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    private static JsonPath issue(String name) {
        return Logins.as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/api/gateways")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/gateways/\\d+"))
                .extract()
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification withKey(String key) {
        return given().header("X-API-Key", key);
    }
}
