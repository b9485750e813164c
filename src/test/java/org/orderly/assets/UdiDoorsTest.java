package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** A UDI at the doors of the register: split where it comes in, and found in every form. */
@QuarkusTest
class UdiDoorsTest {

    private static final String HEADER = "controlNumber,class,maker,model,department,udiDi,serialNumber\n";
    private static final String GS = "\u001d";

    @Test
    void a_whole_udi_in_a_file_is_split_into_its_parts() {
        String number = number();
        take(number, "(01)08717648200274(17)270131(11)250131(10)A1(21)SN8Q" + number, "")
                .body("created", equalTo(1));
        asset(number)
                .body("items[0].udiDi", equalTo("08717648200274"))
                .body("items[0].serialNumber", equalTo("SN8Q" + number))
                .body("items[0].lot", equalTo("A1"))
                .body("items[0].expiresOn", equalTo("2027-01-31"))
                .body("items[0].manufacturedOn", equalTo("2025-01-31"));
        take(number, "010871764820027417270131112501311" + "0A1" + GS + "21SN8Q" + number, "")
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_whole_udi_in_a_form_is_split_into_its_parts() {
        String number = number();
        form(number, "]d2010871764820027421" + number, null)
                .statusCode(201)
                .body("udiDi", equalTo("08717648200274"))
                .body("serialNumber", equalTo(number));
    }

    @ParameterizedTest
    @CsvSource({
        "08717648200275, must be 4",
        "(01)08717648200275(21)S1, must be 4",
        "8.71765E+12, spreadsheet",
        "123456789, '8, 12, 13 or 14'",
        "(21)S1, lacks the device identifier",
        "+A99912345/$LOT1Z, check character",
        "???, no device identifier",
    })
    void a_udi_that_cannot_be_right_is_refused_by_name_at_import_and_form(String udi, String says) {
        take(number(), "\"" + udi + "\"", "")
                .body("failed", equalTo(1))
                .body("errors[0].column", equalTo("udiDi"))
                .body("errors[0].message", containsString(says));
        form(number(), udi, null)
                .statusCode(400)
                .body("violations[0].field", equalTo("udiDi"))
                .body("violations[0].message", containsString(says));
    }

    @Test
    void a_serial_number_that_the_udi_contradicts_is_refused_by_name() {
        take(number(), "(01)08717648200274(21)SN1", "SN2")
                .body("errors[0].column", equalTo("serialNumber"))
                .body("errors[0].message", containsString("SN1"));
        form(number(), "(01)08717648200274(21)SN1", "SN2")
                .statusCode(400)
                .body("violations[0].field", equalTo("serialNumber"));
        form(number(), "(01)08717648200274(21)SN1", "sn1").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)08717648200274(21)%s",
                "010871764820027421%s",
                "]d2010871764820027421%s",
                "]C1010871764820027410L1\u001d21%s",
                "\u001d010871764820027421%s\u001d",
                "01087176482002741727013121%s",
                "https://id.example.org/01/08717648200274/21/%s",
                "%s",
            })
    void a_device_is_found_by_its_udi_in_every_form(String form) {
        String number = number();
        String serial = "SN" + number;
        take(number, "08717648200274", serial).body("created", equalTo(1));
        take(number + "O", "08717648200274", "OTHER" + number).body("created", equalTo(1));
        String code = form.formatted(serial);
        Response listed = Logins.as(Roles.NURSE).queryParam("q", code).get("/api/assets");
        assertThat(listed.jsonPath().getList("items.controlNumber")).containsExactly(number);
        Response found = Logins.as(Roles.NURSE).queryParam("q", code).get("/api/search");
        assertThat(found.jsonPath().getList("assets.controlNumber")).containsExactly(number);
        Response scanned = Logins.as(Roles.NURSE).queryParam("code", code).get("/api/assets/scanned");
        assertThat(scanned.jsonPath().getList("assetIds", Long.class))
                .containsExactly(listed.jsonPath().getLong("items[0].id"));
    }

    @Test
    void the_device_identifier_alone_finds_every_device_of_the_product_whatever_its_length() {
        String number = number();
        take(number + "A", "(01)00844505000772(21)A" + number, "").body("created", equalTo(1));
        take(number + "B", "844505000772", "B" + number).body("created", equalTo(1));
        for (String code :
                List.of("00844505000772", "0844505000772", "844505000772", "(01)00844505000772", "0100844505000772")) {
            Logins.as(Roles.NURSE)
                    .queryParam("q", code)
                    .queryParam("size", 200)
                    .get("/api/assets")
                    .then()
                    .body("items.controlNumber", hasItems(number + "A", number + "B"));
        }
    }

    @Test
    void hibc_and_iccbba_are_split_and_found() {
        String number = number();
        take(number + "H", "\"+X999123ABC0/$$05191234AB/S5678EDFG/16D20151001A\"", "")
                .body("created", equalTo(1));
        asset(number + "H")
                .body("items[0].udiDi", equalTo("X999123ABC0"))
                .body("items[0].serialNumber", equalTo("5678EDFG"))
                .body("items[0].lot", equalTo("1234AB"))
                .body("items[0].expiresOn", equalTo("2019-05-31"));
        Logins.as(Roles.NURSE)
                .queryParam("q", "+X999123ABC0/$$05191234AB/S5678EDFG/16D20151001A")
                .get("/api/assets")
                .then()
                .body("items.controlNumber", hasItem(number + "H"));
        take(number + "I", "\"=/A9999XYZ100T0944=,000025=>014032=}013032\"", "").body("created", equalTo(1));
        asset(number + "I")
                .body("items[0].udiDi", equalTo("A9999XYZ100T0944"))
                .body("items[0].serialNumber", equalTo("000025"));
        Logins.as(Roles.NURSE)
                .queryParam("q", "=/A9999XYZ100T0944=,000025")
                .get("/api/assets")
                .then()
                .body("items.controlNumber", hasItem(number + "I"));
    }

    private static ValidatableResponse take(String number, String udi, String serial) {
        return Logins.as(Roles.BIOMED)
                .contentType("text/csv; charset=UTF-8")
                .body(HEADER + number + ",infusion-pump,Acme,Flow 2,Pool," + udi + "," + serial + "\n")
                .post("/api/assets/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse form(String number, String udi, String serial) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "controlNumber", number,
                "classCode", "infusion-pump",
                "maker", "Acme",
                "model", "Flow 2",
                "department", "Pool",
                "udiDi", udi));
        if (serial != null) {
            facts.put("serialNumber", serial);
        }
        return biomed().body(facts).post("/api/assets").then();
    }

    private static ValidatableResponse asset(String number) {
        return Logins.as(Roles.NURSE).queryParam("q", number).get("/api/assets").then();
    }

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    private static String number() {
        return "U" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
