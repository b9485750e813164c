package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Whoever reported a device broken is told when it can be used again, once, and nobody else is. */
@QuarkusTest
class NoticesTest {

    private static long pump;

    @BeforeEach
    void open() {
        TinyHospital.open();
        pump = TinyHospital.UNITS.get(2).id();
        for (String role : List.of(Roles.NURSE, Roles.FINANCE, Roles.BIOMED)) {
            notices(role).forEach(notice -> dismiss(role, notice, 204));
        }
    }

    @Test
    void whoever_reported_it_is_told_when_it_is_back_and_until_it_is_dismissed() {
        int report = report(Roles.NURSE);
        assertThat(notices(Roles.NURSE)).isEmpty();

        resolve(report, true);

        List<Integer> told = notices(Roles.NURSE);
        assertThat(told).hasSize(1);
        assertThat(notices(Roles.FINANCE)).isEmpty();
        assertThat(as(Roles.NURSE).get("/api/my-notices").jsonPath().getLong("[0].assetId"))
                .isEqualTo(pump);

        dismiss(Roles.FINANCE, told.get(0), 404);
        dismiss(Roles.NURSE, told.get(0), 204);
        dismiss(Roles.NURSE, told.get(0), 204);
        assertThat(notices(Roles.NURSE)).isEmpty();
    }

    @Test
    void a_report_that_is_closed_while_the_device_stays_out_tells_nobody_until_it_is_back() {
        int first = report(Roles.NURSE);
        int second = report(Roles.NURSE);
        resolve(first, true);
        assertThat(notices(Roles.NURSE)).isEmpty();

        resolve(second, true);

        assertThat(notices(Roles.NURSE)).hasSize(1);
    }

    @Test
    void an_old_report_is_not_told_again_the_next_time_the_device_is_back() {
        resolve(report(Roles.NURSE), true);
        notices(Roles.NURSE).forEach(notice -> dismiss(Roles.NURSE, notice, 204));

        resolve(report(Roles.FINANCE), true);

        assertThat(notices(Roles.NURSE)).isEmpty();
        assertThat(notices(Roles.FINANCE)).isNotEmpty();
    }

    @Test
    void whoever_reported_it_and_puts_it_back_is_not_told() {
        int report = report(Roles.BIOMED);
        resolve(report, true);
        assertThat(notices(Roles.BIOMED)).isEmpty();
    }

    private static RequestSpecification as(String role) {
        return Logins.as(role).contentType(ContentType.JSON);
    }

    private static int report(String role) {
        return as(role).body(Map.of("kind", "broken", "note", "Does not charge"))
                .post("/api/assets/" + pump + "/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void resolve(int report, boolean backInService) {
        as(Roles.BIOMED)
                .body(Map.of("note", "Battery replaced", "backInService", backInService))
                .post("/api/reports/" + report + "/resolve")
                .then()
                .statusCode(200);
    }

    private static List<Integer> notices(String role) {
        return as(role).get("/api/my-notices").path("id");
    }

    private static void dismiss(String role, int notice, int status) {
        as(role).delete("/api/my-notices/" + notice).then().statusCode(status);
    }
}
