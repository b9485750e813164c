package org.orderly.location;

import static org.hamcrest.Matchers.equalTo;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.WARD_CORRIDOR;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service with room for one ping at a time. */
@QuarkusTest
@TestProfile(OverloadTest.Cramped.class)
class OverloadTest {

    public static class Cramped implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orderly.location.room",
                    "1",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:cramped;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void without_room_a_gateway_is_told_when_to_come_again_and_nothing_is_half_taken() {
        TaggedDevice device = TaggedDevice.registered();
        Instant at = Instant.now().minusSeconds(600);
        String first = device.fix(PATIENT_101, at);
        String second = device.fix(WARD_CORRIDOR, at.plusSeconds(60));
        gateway()
                .contentType(ContentType.JSON)
                .body("[" + first + "," + second + "]")
                .post("/api/pings")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .contentType("application/problem+json");
        TaggedDevice.deliver(first).body("accepted", equalTo(1)).body("duplicates", equalTo(0));
        TaggedDevice.deliver(second).body("accepted", equalTo(1)).body("duplicates", equalTo(0));
    }
}
