package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service's public doors, as a client of HTTP sees them. Not for use by several threads at once. */
public final class Doors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The service answered with a status the caller did not count on. */
    public static final class Refused extends IllegalStateException {
        private final int status;

        Refused(String request, int status, String body) {
            super(request + " was answered with " + status + ": " + body);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * What came of a delivery.
     *
     * @param answer the service's counts; null when it asked to come back later
     * @param retryAfter zero, or how long the service asked to wait before the same delivery is sent again
     */
    public record Delivered(JsonNode answer, Duration retryAfter) {}

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String cookie = "";

    public Doors(URI base) {
        this.base = base;
    }

    /** Where the service is. */
    URI base() {
        return base;
    }

    /** Whether the service says it is ready. */
    public boolean ready() throws InterruptedException {
        try {
            return http.send(request("/q/health/ready").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Logs in; later requests are made as this person. */
    public void logIn(String username, String password) throws IOException, InterruptedException {
        String form = "j_username=" + encoded(username) + "&j_password=" + encoded(password);
        HttpResponse<String> response = http.send(
                request("/api/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        List<String> cookies = response.headers().allValues("set-cookie");
        if (response.statusCode() >= 300 || cookies.isEmpty()) {
            throw new Refused("POST /api/login", response.statusCode(), response.body());
        }
        cookie = String.join(
                "; ", cookies.stream().map(one -> one.split(";", 2)[0]).toList());
    }

    /** The session's cookie header, for other clients. */
    public String cookie() {
        return cookie;
    }

    /** Logs in as the administrator whom the service offers to visitors of a demo. */
    public void logInAsDemoAdmin() throws IOException, InterruptedException {
        logInAsDemo("admin");
    }

    /** Logs in as the person of a role whom the service offers to visitors of a demo. */
    public void logInAsDemo(String role) throws IOException, InterruptedException {
        for (JsonNode account : get("/api/welcome").path("demoAccounts")) {
            if (account.path("role").asText().equals(role)) {
                logIn(
                        account.path("username").asText(),
                        account.path("password").asText());
                return;
            }
        }
        throw new IllegalStateException("The service offers no demo account of the role " + role + ".");
    }

    public void putPlan(Site site) throws IOException, InterruptedException {
        send(request("/api/places/plan")
                .header("Content-Type", "application/geo+json")
                .PUT(BodyPublishers.ofString(PlanDocument.of(site).toString())));
    }

    /** Imports the devices and answers with the service's counts. */
    public JsonNode importAssets(List<Device> devices) throws IOException, InterruptedException {
        return importAssets(AssetFile.of(devices));
    }

    /** Imports devices from CSV and answers with the service's counts. */
    public JsonNode importAssets(String csv) throws IOException, InterruptedException {
        return postCsv("/api/assets/import?dryRun=false", csv);
    }

    /** Imports closed orders of an earlier system from CSV and answers with the service's counts. */
    public JsonNode importOrders(String csv) throws IOException, InterruptedException {
        return postCsv("/api/work-orders/import?dryRun=false", csv);
    }

    /** Imports figures of the time before from CSV and answers with the service's counts. */
    public JsonNode importBaselines(String csv) throws IOException, InterruptedException {
        return postCsv("/api/savings/baselines/import", csv);
    }

    private JsonNode postCsv(String path, String csv) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "text/csv; charset=utf-8").POST(BodyPublishers.ofString(csv)));
    }

    /** Makes a gateway and answers with its key. */
    public String newGatewayKey(String name) throws IOException, InterruptedException {
        String body = JSON.createObjectNode().put("name", name).toString();
        return send(request("/api/gateways")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .path("key")
                .asText();
    }

    /** Revokes the gateways whose name begins so. */
    public void revokeGateways(String prefix) throws IOException, InterruptedException {
        for (JsonNode gateway : items("/api/gateways")) {
            if (gateway.path("name").asText().startsWith(prefix)
                    && gateway.path("revokedAt").asText("null").equals("null")) {
                send(request("/api/gateways/" + gateway.path("id").asLong()).DELETE());
            }
        }
    }

    /** Whether this key is of a gateway that has not been revoked. */
    boolean opensWith(String key) throws IOException, InterruptedException {
        for (JsonNode gateway : items("/api/gateways")) {
            if (key.startsWith(gateway.path("keyPrefix").asText("-"))
                    && gateway.path("revokedAt").asText("null").equals("null")) {
                return true;
            }
        }
        return false;
    }

    /** All items of a paged or plain list. */
    public List<JsonNode> items(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = get(path + (path.contains("?") ? "&" : "?") + "page=" + page + "&size=200");
            JsonNode found = answer.isArray() ? answer : answer.path("items");
            found.forEach(items::add);
            if (answer.isArray()
                    || found.isEmpty()
                    || items.size() >= answer.path("total").asLong()) {
                return items;
            }
        }
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Posts a JSON document as the person who is logged in. */
    public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The same to a thing of which this version was read. */
    public JsonNode post(String path, long version, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Puts a JSON document as the person who is logged in. */
    public JsonNode put(String path, JsonNode body) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Delivers pings with a gateway's key. */
    public Delivered deliver(String key, List<Ping> pings) throws IOException, InterruptedException {
        return deliver(key, "/api/pings", body(pings));
    }

    /** Delivers a JSON array with a gateway's key. */
    public Delivered deliver(String key, String path, String array) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(array))
                        .build(),
                BodyHandlers.ofString());
        int status = response.statusCode();
        if (status == 429 || status == 503) {
            String seconds = response.headers().firstValue("Retry-After").orElse("1");
            return new Delivered(null, Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))));
        }
        if (status >= 300) {
            throw new Refused("POST " + path, status, response.body());
        }
        return new Delivered(JSON.readTree(response.body()), Duration.ZERO);
    }

    /** The pings as the JSON array that the door takes. */
    public static String body(List<Ping> pings) {
        StringBuilder body = new StringBuilder(pings.size() * 100).append('[');
        for (Ping ping : pings) {
            body.append(body.length() > 1 ? "," : "").append(ping.json());
        }
        return body.append(']').toString();
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.header("Cookie", cookie).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new Refused(request.method() + " " + request.uri().getPath(), response.statusCode(), response.body());
        }
        return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "*/*");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
