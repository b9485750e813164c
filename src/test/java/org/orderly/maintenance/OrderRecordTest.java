package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.orderly.maintenance.OrderDesk.asset;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.done;
import static org.orderly.maintenance.OrderDesk.move;
import static org.orderly.maintenance.OrderDesk.moved;
import static org.orderly.maintenance.OrderDesk.nurse;
import static org.orderly.maintenance.OrderDesk.open;
import static org.orderly.maintenance.OrderDesk.order;
import static org.orderly.maintenance.OrderDesk.read;
import static org.orderly.maintenance.OrderDesk.request;
import static org.orderly.maintenance.OrderDesk.status;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.files.CameraPhoto;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** What is written down with an order: measurements, costs, files, signatures, downtime. */
@QuarkusTest
class OrderRecordTest {

    private static final byte[] PNG = CameraPhoto.encoded(CameraPhoto.picture(40, 30), "png");

    @Inject
    AttachmentFolder folder;

    @Inject
    DataSource database;

    @Test
    void a_line_out_of_its_limits_opens_a_corrective_order() {
        long order = inspection();
        answer(order, 1, Map.of("value", 0.21)).then().statusCode(200).body("passed", equalTo(true));
        Response failed = answer(order, 2, Map.of("value", 812.5, "note", "Twice"));
        failed.then().statusCode(200).body("passed", equalTo(false)).body("openedId", notNullValue());
        long corrective = ((Number) failed.path("openedId")).longValue();
        read(corrective)
                .then()
                .body("kind", equalTo("corrective"))
                .body("source", equalTo("checklist"))
                .body("sourceId", equalTo((int) order))
                .body("title", equalTo("Failed: Leakage current"))
                .body("description", containsString("812.5 uA, failed (allowed: at most 500 uA). Twice"));
        answer(order, 3, Map.of("passed", true)).then().statusCode(200);
        nurse().get("/api/work-orders/" + order + "/checklist")
                .then()
                .body("passed", contains(true, false, true))
                .body("answeredBy", contains("test-biomed", "test-biomed", "test-biomed"));
    }

    @Test
    void an_order_is_done_when_every_line_is_answered() {
        long order = inspection();
        moved(order, Map.of("to", "in-progress"));
        answer(order, 2, Map.of("value", 80));
        move(order, Map.of("to", "done", "finding", "no-fault"))
                .then()
                .statusCode(422)
                .body("lines", contains(1, 3));
        answer(order, 1, Map.of("value", 0.3));
        answer(order, 3, Map.of("passed", true));
        moved(order, Map.of("to", "done", "finding", "no-fault"));
        answer(order, 3, Map.of("passed", false)).then().statusCode(409);
    }

    @Test
    void an_answer_is_replaced_only_by_whoever_has_seen_it() {
        long order = inspection();
        answer(order, 1, Map.of("value", 0.21));
        answer(order, 1, Map.of("value", 0.21)).then().statusCode(200);
        answer(order, 1, Map.of("value", 0.25))
                .then()
                .statusCode(409)
                .body("detail", containsString("0.21 Ohm, passed"));
        biomed().header("If-Match", read(order).header("ETag"))
                .body(Map.of("value", 0.25))
                .put("/api/work-orders/" + order + "/checklist/1")
                .then()
                .statusCode(200)
                .body("value", equalTo(0.25f));
        biomed().get("/api/work-orders/" + order + "/history")
                .then()
                .body("items[0].action", equalTo("checked"))
                .body("items[0].changes.'line 1: Earth resistance'", contains("0.21 Ohm, passed", "0.25 Ohm, passed"));
    }

    @Test
    void a_line_is_answered_in_the_way_it_asks_for() {
        long order = inspection();
        answer(order, 1, Map.of("passed", true)).then().statusCode(400).body("detail", startsWith("value"));
        answer(order, 3, Map.of("value", 1)).then().statusCode(400).body("detail", startsWith("passed"));
        answer(order, 9, Map.of("passed", true)).then().statusCode(404);
        nurse().body(Map.of("passed", true))
                .put("/api/work-orders/" + order + "/checklist/3")
                .then()
                .statusCode(403);
    }

    @Test
    void parts_and_labour_cost_exactly_what_they_cost() {
        long order = order();
        String path = "/api/work-orders/" + order;
        part(order, "0.1", "0.10", "EUR").then().statusCode(201).body("cost", equalTo(0.01f));
        part(order, "3", "33.3333", "EUR");
        Response yen = part(order, "2", "80", "JPY");
        biomed().body(Map.of("kind", "bench", "minutes", 50))
                .post(path + "/labour")
                .then()
                .statusCode(201)
                .body("worker", equalTo("test-biomed"));
        biomed().body(Map.of("kind", "travel", "minutes", 7, "hourlyRate", 61, "currency", "EUR"))
                .post(path + "/labour");
        Response costs = Logins.as(Roles.FINANCE).get(path + "/costs");
        costs.then().body("totals.currency", contains("EUR", "JPY"));
        assertThat(costs.asString())
                .contains("{\"currency\":\"EUR\",\"parts\":100.01,\"labour\":57.12,\"total\":157.13}")
                .contains("{\"currency\":\"JPY\",\"parts\":160,\"labour\":0,\"total\":160}");
        biomed().delete(path + "/parts/" + yen.path("id")).then().statusCode(204);
        biomed().delete(path + "/parts/" + yen.path("id")).then().statusCode(404);
        Logins.as(Roles.FINANCE).get(path + "/costs").then().body("totals.currency", contains("EUR"));
        biomed().get(path + "/history")
                .then()
                .body("items[0].action", equalTo("part removed"))
                .body("items[0].changes.part", contains("2 x Battery at 80 JPY", null));
    }

    @Test
    void money_is_checked() {
        long order = order();
        part(order, "1", "5", "EURO").then().statusCode(400).body("detail", startsWith("currency"));
        part(order, "0", "5", "EUR").then().statusCode(400);
        part(order, "1", "-5", "EUR").then().statusCode(400);
        part(order, "1", "0.00001", "EUR").then().statusCode(400);
        done(order);
        moved(order, Map.of("to", "verified"));
        part(order, "1", "5", "EUR").then().statusCode(409);
    }

    @Test
    void a_signature_holds_until_what_was_signed_is_changed() {
        long order = order();
        String path = "/api/work-orders/" + order;
        sign(order, "performed").then().statusCode(409);
        done(order);
        sign(order, "performed")
                .then()
                .statusCode(201)
                .body("name", equalTo("Test biomed"))
                .body("valid", equalTo(true))
                .body("hash", notNullValue());
        moved(order, Map.of("to", "verified"));
        nurse().get(path + "/signatures").then().body("valid", contains(true));
        Map<String, Object> edit = Map.of(
                "title", "Does not charge", "estimatedMinutes", 60, "priority", 2, "resolution", "Something else");
        biomed().header("If-Match", read(order).header("ETag"))
                .body(edit)
                .put(path)
                .then()
                .statusCode(200);
        nurse().get(path + "/signatures").then().body("valid", contains(false)).body("meaning", contains("performed"));
    }

    @Test
    void nobody_signs_what_they_have_not_seen() {
        long order = order();
        done(order);
        String seen = read(order).header("ETag");
        part(order, "1", "5", "EUR");
        biomed().header("If-Match", seen)
                .body(Map.of("meaning", "performed"))
                .post("/api/work-orders/" + order + "/signatures")
                .then()
                .statusCode(412);
        sign(order, "performed").then().statusCode(201);
        part(order, "2", "5", "EUR");
        nurse().get("/api/work-orders/" + order + "/signatures").then().body("valid", contains(false));
    }

    @Test
    void a_photo_is_kept_by_its_content_and_handed_out_to_be_saved() {
        long order = order();
        int size = attach(order, "../../etc/burnt plug.png", PNG)
                .then()
                .statusCode(201)
                .body("n", equalTo(1))
                .body("name", equalTo("burnt plug.png"))
                .body("mediaType", equalTo("image/png"))
                .extract()
                .path("size");
        Response read = biomed().get("/api/work-orders/" + order + "/attachments/1");
        read.then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", "attachment; filename*=UTF-8''burnt%20plug.png")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(read.asByteArray()).hasSize(size).startsWith(Arrays.copyOf(PNG, 8));
        biomed().get("/api/work-orders/" + order + "/attachments/2").then().statusCode(404);
        biomed().get("/api/work-orders/" + order + "/attachments/2/thumbnail")
                .then()
                .statusCode(404);
    }

    @Test
    void a_photo_does_not_say_where_it_was_taken() {
        long order = order();
        byte[] photo = CameraPhoto.jpeg(CameraPhoto.picture(640, 400), 6);
        attach(order, "photo.png.exe", photo).then().statusCode(201).body("name", equalTo("photo.jpg"));
        for (String path : List.of("1", "1/thumbnail")) {
            Response read = biomed().get("/api/work-orders/" + order + "/attachments/" + path);
            read.then().statusCode(200).contentType("image/jpeg").header("X-Content-Type-Options", "nosniff");
            assertThat(new String(read.asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", CameraPhoto.SECRET);
        }
        nurse().get("/api/work-orders/" + order + "/attachments/1/thumbnail")
                .then()
                .statusCode(403);
    }

    /** As a row and a file of the version before say it. */
    @Test
    void a_photo_of_long_ago_does_not_say_so_either_and_its_signature_holds() throws SQLException {
        long order = order();
        String path = "/api/work-orders/" + order;
        attach(order, "photo.jpg", CameraPhoto.encoded(CameraPhoto.picture(64, 32), "jpeg"));
        String digest = folder.keep(CameraPhoto.jpeg(CameraPhoto.picture(64, 32), 6));
        try (Connection connection = database.getConnection();
                PreparedStatement earlier = connection.prepareStatement(
                        "UPDATE work_order_attachments SET sha256 = ?, cleaned = FALSE WHERE order_id = ?")) {
            earlier.setString(1, digest);
            earlier.setLong(2, order);
            earlier.executeUpdate();
        }
        done(order);
        sign(order, "performed").then().statusCode(201);
        for (String one : List.of("1", "1/thumbnail", "1")) {
            Response read = biomed().get(path + "/attachments/" + one);
            read.then().statusCode(200).contentType("image/jpeg");
            assertThat(new String(read.asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", CameraPhoto.SECRET);
        }
        nurse().get(path + "/signatures").then().body("valid", contains(true));
    }

    @Test
    void a_file_that_is_sent_again_is_kept_once() {
        long order = order();
        attach(order, "plug.png", PNG).then().statusCode(201).body("n", equalTo(1));
        attach(order, "plug.png", PNG).then().statusCode(201).body("n", equalTo(1));
        attach(order, "other.png", PNG).then().statusCode(201).body("n", equalTo(2));
        nurse().get("/api/work-orders/" + order + "/attachments").then().body("", hasSize(2));
    }

    @Test
    void what_only_begins_like_a_photo_is_refused_in_words_that_help() {
        long order = order();
        byte[] heic = "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        attach(order, "photo.jpg", Arrays.copyOf(PNG, PNG.length / 2))
                .then()
                .statusCode(400)
                .body("detail", containsString("save it as JPEG"));
        attach(order, "photo.jpg", heic).then().statusCode(422).body("detail", containsString("HEIC"));
        nurse().get("/api/work-orders/" + order + "/attachments").then().body("", empty());
    }

    @Test
    void what_is_neither_photo_nor_pdf_is_not_taken_whatever_its_name() {
        long order = order();
        attach(order, "photo.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        attach(order, "empty.pdf", new byte[0]).then().statusCode(422);
        attach(order, "large.png", Arrays.copyOf(PNG, Attachments.LARGEST + 1))
                .then()
                .statusCode(413);
        attach(order, "right.png", Arrays.copyOf(PNG, Attachments.LARGEST))
                .then()
                .statusCode(201);
        attach(order, "manual.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
    }

    @Test
    void an_order_has_only_so_many_attachments() {
        long order = order();
        for (int i = 1; i <= Attachments.MOST; i++) {
            attach(order, i + ".png", PNG).then().statusCode(201);
        }
        attach(order, "more.png", PNG).then().statusCode(409);
        nurse().get("/api/work-orders/" + order + "/attachments").then().body("", hasSize(Attachments.MOST));
    }

    @Test
    void downtime_runs_from_out_of_service_until_returned_with_its_reason() {
        long asset = asset();
        long order = open(request(asset, "planned", "Yearly service"));
        Instant out = Instant.now().minusSeconds(7200);
        service(order, Map.of("inService", false)).then().statusCode(400).body("detail", startsWith("reason"));
        service(order, Map.of("inService", false, "reason", "under-maintenance", "at", out.toString()))
                .then()
                .statusCode(200)
                .body("downtimeReason", equalTo("under-maintenance"))
                .body("asset.id", equalTo((int) asset));
        assertThat(status(asset)).isEqualTo("in-repair");
        service(order, Map.of("inService", true, "at", out.minusSeconds(60).toString()))
                .then()
                .statusCode(400);
        service(order, Map.of("inService", true, "at", out.plusSeconds(5400).toString()))
                .then()
                .statusCode(200)
                .body("downtimeMinutes", equalTo(90));
        assertThat(status(asset)).isEqualTo("in-service");
        read(order).then().body("state", equalTo("requested"));
    }

    @Test
    void an_order_without_a_checklist_has_an_empty_one() {
        nurse().get("/api/work-orders/" + order() + "/checklist").then().body("", empty());
        nurse().get("/api/work-orders/99999999/checklist").then().statusCode(404);
        read(order()).then().body("outOfServiceAt", nullValue());
    }

    private static long inspection() {
        Map<String, Object> request = request(asset(), "electrical-safety", "Yearly inspection");
        request.put(
                "checklist",
                List.of(
                        Map.of("text", "Earth resistance", "unit", "Ohm", "high", 0.3),
                        Map.of("text", "Leakage current", "unit", "uA", "high", 500),
                        Map.of("text", "Housing intact")));
        return open(request);
    }

    private static Response answer(long order, int line, Map<String, Object> answer) {
        return biomed().body(answer).put("/api/work-orders/" + order + "/checklist/" + line);
    }

    private static Response part(long order, String quantity, String cost, String currency) {
        String part = "{\"name\":\"Battery\",\"quantity\":" + quantity + ",\"unitCost\":" + cost + ",\"currency\":\""
                + currency + "\"}";
        return biomed().body(part).post("/api/work-orders/" + order + "/parts");
    }

    private static Response sign(long order, String meaning) {
        return biomed().header("If-Match", read(order).header("ETag"))
                .body(Map.of("meaning", meaning))
                .post("/api/work-orders/" + order + "/signatures");
    }

    private static Response attach(long order, String name, byte[] content) {
        return Logins.as(Roles.BIOMED)
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/api/work-orders/" + order + "/attachments");
    }

    private static Response service(long order, Map<String, Object> service) {
        return biomed().header("If-Match", read(order).header("ETag"))
                .body(service)
                .put("/api/work-orders/" + order + "/service");
    }
}
