package org.orderly.security;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.orderly.simulation.load.ServiceProcess;

/**
 * Logs tests in for real: {@code Logins.as(Roles.NURSE).get("/api/me")}. Creates one user a role, called
 * {@code test-nurse} and so on, in the database of the running test.
 */
public final class Logins {

    public static final String PASSWORD = "a test's password";

    private static final Map<ArcContainer, Map<String, String>> CREDENTIALS = new WeakHashMap<>();

    private Logins() {}

    /** A request of somebody with that role. */
    public static RequestSpecification as(String role) {
        return given().cookie("quarkus-credential", cookie(role));
    }

    /** A request of a gateway, with a valid key. */
    public static RequestSpecification gateway() {
        return given().header("Authorization", "Bearer " + key());
    }

    /** The key of a gateway that was made for the tests. */
    public static synchronized String key() {
        return CREDENTIALS
                .computeIfAbsent(Arc.container(), container -> new HashMap<>())
                .computeIfAbsent(Roles.GATEWAY, role -> Arc.container()
                        .instance(Gateways.class)
                        .get()
                        .issue("test-" + UUID.randomUUID())
                        .key()
                        .text());
    }

    /** The session cookie of somebody with that role, for a client other than RestAssured. */
    public static synchronized String cookie(String role) {
        return CREDENTIALS
                .computeIfAbsent(Arc.container(), container -> new HashMap<>())
                .computeIfAbsent(role, Logins::logIn);
    }

    private static String logIn(String role) {
        String username = "test-" + role;
        if (Arc.container().instance(People.class).get().named(username).isEmpty()) {
            Arc.container().instance(Users.class).get().create(username, "Test " + role, PASSWORD, Set.of(role), false);
        }
        return logIn(username, PASSWORD);
    }

    /** Logs in and answers the session cookie. */
    public static String logIn(String username, String password) {
        return given().formParam("j_username", username)
                .formParam("j_password", password)
                .post("/api/login")
                .then()
                .statusCode(200)
                .extract()
                .cookie("quarkus-credential");
    }

    /** The first administrator of a service that runs in a process of its own. */
    public static RequestSpecification admin(ServiceProcess service) throws IOException, InterruptedException {
        return new RequestSpecBuilder()
                .setBaseUri(service.url())
                .addHeader("Cookie", service.doors().cookie())
                .build();
    }

    /** Has that administrator open an account, whose display name is its username. */
    public static void person(RequestSpecification admin, String username, String password, String role) {
        given(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username", username, "displayName", username, "password", password, "roles", List.of(role)))
                .post("/api/users")
                .then()
                .statusCode(201);
    }
}
