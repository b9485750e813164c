package org.orderly.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
    void the_doors_are_described() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("info.title", equalTo("Orderly"));
    }
}
