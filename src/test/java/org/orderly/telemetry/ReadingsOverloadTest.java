package org.orderly.telemetry;

import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.location.TaggedDevice;

/** A service with room for one reading at a time. */
@QuarkusTest
@TestProfile(ReadingsOverloadTest.Cramped.class)
class ReadingsOverloadTest {

    public static class Cramped implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orderly.telemetry.room",
                    "1",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:cramped-readings;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void without_room_a_gateway_is_told_when_to_come_again_and_nothing_is_half_taken() {
        String device = TaggedDevice.registered().tag();
        Instant at = Instant.now().minusSeconds(600);
        String first = reading(device, 80, at);
        String second = reading(device, 40, at.plusSeconds(60));
        deliver("[" + first + "," + second + "]")
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .contentType("application/problem+json");
        deliver(first).statusCode(200).body("accepted", equalTo(1)).body("duplicates", equalTo(0));
        deliver(second).statusCode(200).body("accepted", equalTo(1)).body("filtered", equalTo(0));
    }

    private static String reading(String device, double value, Instant at) {
        return "{\"device\":\"%s\",\"signal\":\"battery-charge\",\"value\":%s,\"at\":\"%s\"}"
                .formatted(device, value, at);
    }

    private static ValidatableResponse deliver(String json) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/readings")
                .then();
    }
}
