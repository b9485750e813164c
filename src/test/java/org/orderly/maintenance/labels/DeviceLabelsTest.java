package org.orderly.maintenance.labels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.orderly.TinyHospital.UNITS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** The codes on the devices, for people who are not signed in. */
@QuarkusTest
class DeviceLabelsTest {

    private final DeviceLabels labels;

    @Inject
    DeviceLabelsTest(DeviceLabels labels) {
        this.labels = labels;
    }

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @Test
    void a_code_shows_the_public_label_and_nothing_else() {
        given().get("/api/public/devices/" + token(0))
                .then()
                .statusCode(200)
                .body("", aMapWithSize(3))
                .body("name", equalTo("Infusion pump 1"))
                .body("controlNumber", equalTo("P-0001"))
                .body("department", equalTo("Ward 1"));
        given().get("/api/public/devices/" + TinyHospital.assetId(UNITS.get(0)))
                .then()
                .statusCode(404);
        given().get("/api/public/devices/P-0001").then().statusCode(404);
    }

    @Test
    void staff_learn_the_code_of_a_device_and_the_device_of_a_code() {
        long pump = TinyHospital.assetId(UNITS.get(0));
        String address = Logins.as(Roles.BIOMED)
                .get("/api/assets/" + pump + "/label")
                .then()
                .statusCode(200)
                .body("token", equalTo(token(0)))
                .extract()
                .path("address");
        assertThat(address).endsWith("/r/" + token(0));
        Logins.as(Roles.NURSE)
                .get("/api/device-labels/" + token(0))
                .then()
                .statusCode(200)
                .body("assetId", equalTo((int) pump))
                .body("controlNumber", equalTo("P-0001"));
        Logins.as(Roles.NURSE).get("/api/device-labels/nonsense").then().statusCode(404);
        Logins.as(Roles.NURSE).get("/api/assets/" + pump + "/label").then().statusCode(403);
        Logins.as(Roles.BIOMED).get("/api/assets/999999/label").then().statusCode(404);
        given().get("/api/device-labels/" + token(0)).then().statusCode(401);
    }

    @Test
    void a_code_stays_the_same_and_no_two_devices_share_one() {
        assertThat(token(1)).isEqualTo(token(1)).isNotEqualTo(token(2)).hasSize(22);
    }

    @Test
    void a_fault_is_reported_without_a_login_and_becomes_an_order_of_a_device_that_stays_in_service() {
        long asset = TinyHospital.assetId(UNITS.get(3));
        report(token(3), "Alarm does not stop").then().statusCode(202).body("controlNumber", equalTo("V-0001"));
        Response orders = Logins.as(Roles.BIOMED).get("/api/work-orders?asset=" + asset);
        orders.then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("qr"))
                .body("items[0].requestedBy", equalTo("qr-code"))
                .body("items[0].description", equalTo("Alarm does not stop"))
                .body("items[0].asset.status", equalTo("in-service"));
        report(token(3), "Still beeping").then().statusCode(202);
        Logins.as(Roles.BIOMED)
                .get("/api/work-orders/" + orders.path("items[0].id") + "/comments")
                .then()
                .body("source", contains("qr"));
    }

    @Test
    void whoever_reports_again_and_again_is_told_to_wait() {
        String token = token(4);
        for (int i = 0; i < 5; i++) {
            report(token, "Brake is loose").then().statusCode(202);
        }
        report(token, "Brake is loose").then().statusCode(429).header("Retry-After", notNullValue());
        report(token(2), "Another device").then().statusCode(202);
    }

    @Test
    void a_report_without_words_is_none() {
        report(token(0), " ").then().statusCode(400);
        report("no-such-code", "Broken").then().statusCode(404);
    }

    @Test
    void sheets_are_printed_for_the_assets_that_are_asked_for() {
        byte[] pdf = Logins.as(Roles.BIOMED)
                .get("/api/assets/labels.pdf?department=Ward 1")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Logins.as(Roles.BIOMED).get("/api/assets/labels.pdf").then().statusCode(400);
        Logins.as(Roles.BIOMED).get("/api/assets/labels.pdf?ids=9999999").then().statusCode(404);
        Logins.as(Roles.BIOMED).get("/api/assets/labels.pdf?ids=x").then().statusCode(400);
        Logins.as(Roles.NURSE).get("/api/assets/labels.pdf?class=bed").then().statusCode(403);
        given().get("/api/assets/labels.pdf?class=bed").then().statusCode(401);
    }

    private String token(int unit) {
        long asset = TinyHospital.assetId(UNITS.get(unit));
        return labels.tokens(List.of(asset)).get(asset);
    }

    private static Response report(String token, String note) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("note", note))
                .post("/api/public/devices/" + token + "/faults");
    }
}
