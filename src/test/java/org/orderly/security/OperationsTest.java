package org.orderly.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a machine that watches over us asks, without an account. */
@QuarkusTest
class OperationsTest {

    @Test
    void we_say_that_we_live_and_that_we_are_ready() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void prometheus_reads_how_we_are() {
        given().get("/api/welcome").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"))
                .body(containsString("http_server_requests_seconds"))
                .body(containsString("orderly_pings_total{outcome=\"unknown-tag\"}"))
                .body(containsString("orderly_pings_acknowledged_seconds_bucket"))
                .body(containsString("orderly_pings_lag_seconds_bucket"));
    }

    @Test
    void a_request_whose_sender_is_not_who_he_says_is_counted_by_its_resource() {
        given().header("X-API-Key", "ordk_guess")
                .get("/api/assets/4711")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().get("/q/metrics")
                .then()
                .body(matchesPattern("(?s).*http_server_requests_seconds_count\\{"
                        + "[^}]*status=\"401\",uri=\"/api/assets/\\{id}\".*"));
    }

    @Test
    void the_doors_are_described() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("info.title", equalTo("Orderly"));
    }
}
