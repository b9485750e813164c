package org.orderly.location.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.TinyHospital.CLEAN_UTILITY;
import static org.orderly.TinyHospital.GROUND;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.WARD;
import static org.orderly.TinyHospital.WORKSHOP;
import static org.orderly.security.Logins.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

@QuarkusTest
class LiveTest {

    @TestHTTPResource("/api/live?floor=" + WARD)
    URI watch;

    @Test
    @Timeout(60)
    void who_watches_a_floor_gets_all_of_it_then_every_change_and_who_left() throws Exception {
        TaggedDevice device = TaggedDevice.registered();
        Instant at = Instant.now().minusSeconds(600);
        device.seen(CLEAN_UTILITY, at);
        String id = "\"id\":" + device.assetId() + ",";

        HttpRequest request = HttpRequest.newBuilder(watch)
                .header("Cookie", "quarkus-credential=" + Logins.cookie(Roles.NURSE))
                .build();
        try (Stream<String> lines =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
            Iterator<String> stream = lines.iterator();
            assertThat(next(stream, "event:")).isEqualTo("event:snapshot");
            assertThat(next(stream, "data:")).contains(id).contains("\"zoneId\":" + CLEAN_UTILITY.id());

            device.seen(PATIENT_101, at.plusSeconds(60));
            assertThat(next(stream, id)).contains("\"zoneId\":" + PATIENT_101.id());

            as(Roles.NURSE)
                    .contentType("application/json")
                    .body("{\"kind\":\"broken\"}")
                    .post("/api/assets/{id}/reports", device.assetId())
                    .then()
                    .statusCode(201);
            assertThat(next(stream, id)).contains("in-repair").contains("out-of-service");

            device.seen(WORKSHOP, at.plusSeconds(180));
            assertThat(next(stream, "\"id\":" + device.assetId())).contains("\"gone\":true");
        }
    }

    @Test
    void a_floor_can_be_asked_for_once_and_an_unknown_one_is_said() {
        TaggedDevice device = TaggedDevice.registered();
        device.seen(WORKSHOP, Instant.now().minusSeconds(60));
        as(Roles.NURSE)
                .get("/api/floors/{code}/assets", GROUND)
                .then()
                .statusCode(200)
                .body("find { it.id == " + device.assetId() + " }.readiness", equalTo("out-of-service"));
        as(Roles.NURSE).get("/api/floors/T-9/assets").then().statusCode(404);
        as(Roles.NURSE).get("/api/live?floor=T-9").then().statusCode(404);
    }

    /** The next line that has this in it. */
    private static String next(Iterator<String> stream, String text) {
        String line = stream.next();
        while (!line.contains(text)) {
            line = stream.next();
        }
        return line;
    }
}
