package org.orderly.maintenance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** What the tests of this room do at the doors of the running service. */
public final class OrderDesk {

    public static final String BIOMED = "test-biomed";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private OrderDesk() {}

    public static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    public static RequestSpecification nurse() {
        return Logins.as(Roles.NURSE).contentType(ContentType.JSON);
    }

    /** A request that may be sent from any thread. */
    public static RequestSpecification with(String cookie) {
        return given().cookie("quarkus-credential", cookie).contentType(ContentType.JSON);
    }

    /** A pump that no other test has. */
    public static long asset(String criticality) {
        String number = "WO-ASSET-" + NEXT.incrementAndGet();
        return biomed().body(Map.of(
                        "controlNumber",
                        number,
                        "name",
                        "Pump " + number,
                        "classCode",
                        "infusion-pump",
                        "maker",
                        "Acme",
                        "model",
                        "Flow 2",
                        "serialNumber",
                        "SN " + number,
                        "department",
                        "Ward " + number,
                        "criticality",
                        criticality,
                        "status",
                        "in-service"))
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public static long asset() {
        return asset("medium");
    }

    public static String status(long asset) {
        return nurse().get("/api/assets/" + asset).path("status");
    }

    public static Map<String, Object> request(long asset, String kind, String title) {
        Map<String, Object> request = new HashMap<>();
        request.put("assetId", asset);
        request.put("kind", kind);
        request.put("title", title);
        return request;
    }

    /** A corrective order of a pump of its own. */
    public static long order() {
        return open(request(asset(), "corrective", "Does not charge"));
    }

    public static long open(Map<String, Object> request) {
        return biomed().body(request)
                .post("/api/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public static Response read(long order) {
        return biomed().get("/api/work-orders/" + order);
    }

    public static String state(long order) {
        return read(order).path("state");
    }

    public static Response move(long order, Map<String, Object> move) {
        return biomed().header("If-Match", read(order).header("ETag"))
                .body(move)
                .post("/api/work-orders/" + order + "/moves");
    }

    public static void moved(long order, Map<String, Object> move) {
        move(order, move).then().statusCode(200);
    }

    public static void done(long order) {
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "done", "finding", "confirmed"));
    }

    /** The orders of that asset, the newest first. */
    public static List<Integer> of(long asset) {
        return biomed().get("/api/work-orders?asset=" + asset).path("items.id");
    }

    public static void report(long asset, String note) {
        nurse().body(Map.of("kind", "broken", "note", note, "place", "Room 204"))
                .post("/api/assets/" + asset + "/reports")
                .then()
                .statusCode(201);
    }
}
