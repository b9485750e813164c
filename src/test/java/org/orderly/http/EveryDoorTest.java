package org.orderly.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/**
 * Sends every operation of the OpenAPI what no honest client sends, a bounded and seeded choice of it: none is our
 * fault, and every refusal is a problem in plain words that names the field.
 */
@QuarkusTest
@TestProfile(EveryDoorTest.OfItsOwn.class)
class EveryDoorTest {

    /** What is sent may be accepted, so it goes into a database of its own. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:every-door;DB_CLOSE_DELAY=-1");
        }
    }

    private static final int MOST_BODIES = 24;
    private static final int MOST_ADDRESSES = 8;

    /** What only programmers say. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)deserializ|fasterxml|jackson|JSON parse|RESTEASY|\\bjava[x.]|org\\.orderly|Exception|hibernate|jdbc"
                    + "|\\bSQL|coerc|constructor|token|enum |unexpected character|\\bnull pointer|LocalDate|jakarta");

    /** Doors that answer with a stream without an end. */
    private static final List<String> STREAMS = List.of("/api/live");

    /** Doors of a foreign standard, with rules of their own: a broken file is taken up to where it breaks. */
    private static final List<String> FOREIGN = List.of("/api/recalls/import");

    private record Door(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A body, the field that is wrong in it (or none), and the status that is wanted (0: any that is not our fault). */
    private record Odd(String kind, String type, Buffer body, String field, int wanted) {
        Odd(String kind, String type, byte[] body, String field, int wanted) {
            this(kind, type, Buffer.buffer(body), field, wanted);
        }
    }

    @TestHTTPResource("/")
    URI service;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().build();
    private final List<String> faults = new ArrayList<>();
    private final Random chance = new Random(20260301);
    private JsonNode openApi;
    private List<Door> doors;
    private int sent;

    @BeforeEach
    void read() throws IOException {
        TinyHospital.open();
        openApi = json.readTree(given().get("/q/openapi?format=json").asByteArray());
        doors = new ArrayList<>();
        openApi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    boolean ours = path.getKey().startsWith("/api/")
                            && !path.getKey().startsWith("/api/test/")
                            && !STREAMS.contains(path.getKey())
                            && !path.getKey().contains("/stream");
                    if (ours && method.getValue().has("responses")) {
                        doors.add(new Door(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        assertThat(doors).hasSizeGreaterThan(100);
    }

    @Test
    void every_door_refuses_an_odd_body_in_plain_words_that_name_the_field() throws Exception {
        for (Door door : doors) {
            JsonNode contents = door.operation().path("requestBody").path("content");
            if (contents.has("application/json")) {
                JsonNode content = contents.get("application/json");
                JsonNode example = example(content);
                if (example == null || example.isMissingNode()) {
                    faults.add(door + " has no example that can be read");
                    continue;
                }
                List<Odd> odds = new ArrayList<>(bodies(example, content.path("schema"), contents));
                for (Odd odd : odds) {
                    check(door, "1", "", odd);
                }
            }
        }
        assertThat(sent).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_door_refuses_an_odd_address_in_plain_words() throws Exception {
        for (Door door : doors) {
            List<String> inPath = List.of(
                    "1",
                    "0",
                    "-1",
                    "999999999999999999999",
                    "x",
                    "1.9",
                    "%00",
                    "%F0%9F%98%80",
                    "%20",
                    "é",
                    "a".repeat(1000));
            boolean holds = door.path().contains("{");
            for (String id : holds ? chosen(inPath, MOST_ADDRESSES) : List.<String>of()) {
                check(door, id, "", none());
            }
            List<String> names = new ArrayList<>();
            door.operation().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            });
            List<String> queries = new ArrayList<>();
            for (String name : names) {
                for (String value : List.of(
                        "",
                        "x",
                        "-1",
                        "1.9",
                        "99999999999",
                        "%00",
                        "😀",
                        "\uFEFF1",
                        "null",
                        "'",
                        "a".repeat(3000),
                        "2026-13-45",
                        "9999999999-01-01T00:00:00Z",
                        "+1000000000-01-01T00:00:00Z",
                        "NaN",
                        "1e400")) {
                    queries.add("?" + name + "=" + (value.equals("%00") ? value : URLEncoder.encode(value, UTF_8)));
                }
            }
            for (String query : chosen(queries, MOST_ADDRESSES + names.size())) {
                check(door, "1", query, none());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Odd none() {
        return new Odd("address", "application/json", (Buffer) null, null, 0);
    }

    private <T> List<T> chosen(List<T> all, int most) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, chance);
        return mixed.subList(0, Math.min(most, mixed.size()));
    }

    private void check(Door door, String id, String query, Odd odd) throws Exception {
        String path = door.path().replaceAll("\\{[^}]*}", id.matches("[\\w%.-]*") ? id : URLEncoder.encode(id, UTF_8));
        byte[] body = odd.body() == null ? null : odd.body().getBytes();
        if (body == null && !door.method().equals("GET") && !door.method().equals("DELETE")) {
            body = "{}".getBytes(UTF_8);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path + query))
                .method(
                        door.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .header("If-Match", "\"0\"");
        if (!odd.type().isEmpty()) {
            request.header("Content-Type", odd.type());
        }
        if (path.startsWith("/api/pings") || path.startsWith("/api/readings")) {
            request.header("Authorization", "Bearer " + Logins.key());
        } else {
            request.header("Cookie", "quarkus-credential=" + Logins.cookie(Roles.ADMIN));
        }
        sent++;
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 403) {
                request.setHeader("Cookie", "quarkus-credential=" + Logins.cookie(Roles.FINANCE));
                answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
        } catch (IOException e) {
            faults.add(door + " " + odd.kind() + " " + query + " broke the connection: " + e.getMessage());
            return;
        }
        String where = door + " " + odd.kind() + (odd.field() == null ? "" : " in " + odd.field()) + " "
                + (id.length() > 40 ? "long id" : id) + " " + (query.length() > 60 ? query.substring(0, 60) : query)
                + " -> " + answer.statusCode() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
        judge(where, answer, odd);
    }

    private void judge(String where, HttpResponse<String> answer, Odd odd) {
        int status = answer.statusCode();
        if (status >= 500) {
            faults.add("our fault: " + where);
            return;
        }
        if (status >= 400) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode problem = tree(answer.body());
            if (!type.startsWith("application/problem+json")
                    || problem == null
                    || problem.path("title").asText().isBlank()
                    || problem.path("detail").asText().isBlank()) {
                faults.add("no problem: " + where);
                return;
            }
            String detail = problem.path("detail").asText();
            if (LIBRARY.matcher(detail).find()) {
                faults.add("a library's phrase: " + where);
            }
        }
        boolean wanted = odd.wanted() == 0
                || (status == 200 && FOREIGN.stream().anyMatch(where::contains))
                || status == odd.wanted()
                || (status == 200 && answer.body().contains("malformed") && odd.wanted() == 400);
        if (!wanted) {
            faults.add("wanted " + odd.wanted() + ": " + where);
        } else if (odd.wanted() == 400 && odd.field() != null && !answer.body().contains(odd.field())) {
            faults.add("field not named: " + where);
        }
    }

    private List<Odd> bodies(JsonNode example, JsonNode schema, JsonNode contents) throws JsonProcessingException {
        List<Odd> structural = new ArrayList<>();
        String text = json.writeValueAsString(example);
        structural.add(new Odd("byte order mark", "application/json", ("\uFEFF" + text).getBytes(UTF_8), null, 0));
        structural.add(new Odd(
                "cut off",
                "application/json",
                text.substring(0, text.length() - 1).getBytes(UTF_8),
                null,
                example.isArray() ? 0 : 400));
        structural.add(new Odd(
                "something behind it",
                "application/json",
                (text + " {}").getBytes(UTF_8),
                null,
                example.isArray() ? 0 : 400));
        structural.add(new Odd("nothing", "application/json", new byte[0], null, 0));
        structural.add(new Odd("null", "application/json", "null".getBytes(UTF_8), null, 0));
        structural.add(new Odd("a number", "application/json", "5".getBytes(UTF_8), null, 400));
        structural.add(new Odd(
                "another kind", "application/json", (example.isArray() ? "{}" : "[[]]").getBytes(UTF_8), null, 400));
        structural.add(new Odd("no JSON", "application/json", "hello".getBytes(UTF_8), null, 400));
        structural.add(new Odd("no UTF-8", "application/json", text.getBytes(UTF_16), null, 0));
        structural.add(new Odd("no content type", "", text.getBytes(UTF_8), null, 0));
        if (!contents.has("*/*")) {
            structural.add(new Odd("a content type of its own", "application/xml", text.getBytes(UTF_8), null, 415));
        }
        List<Odd> byField = new ArrayList<>();
        if (example instanceof ObjectNode object) {
            fields(object, object, schema, "", byField);
        }
        structural.addAll(chosen(byField, MOST_BODIES));
        return structural;
    }

    /** One of each kind for each field of an object, however deep it lies in the example. */
    private void fields(ObjectNode root, ObjectNode object, JsonNode schema, String prefix, List<Odd> odds)
            throws JsonProcessingException {
        JsonNode known = resolved(schema).path("properties");
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            JsonNode type = resolved(known.path(name));
            String kind = type.path("type").isArray()
                    ? type.path("type").get(0).asText()
                    : type.path("type").asText("");
            if (!known.has(name)) {
                continue;
            }
            odds.add(doubled(root, object, name));
            switch (kind) {
                case "integer" -> {
                    odds.add(with(root, object, name, JsonNodeFactory.instance.numberNode(1.9), "a fraction"));
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf("1"), "a number as text")));
                    odds.add(with(root, object, name, TextNode.valueOf("1.9"), "a fraction as text"));
                    odds.add(with(root, object, name, TextNode.valueOf(""), "an empty text for a number"));
                    odds.add(raw(root, object, name, "9".repeat(400), "a huge number"));
                }
                case "number" -> {
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf("1"), "a number as text")));
                    odds.add(with(root, object, name, TextNode.valueOf("1,5"), "a number as text with a comma"));
                    odds.add(raw(root, object, name, "1e400", "a huge number"));
                }
                case "boolean" -> {
                    odds.add(with(root, object, name, TextNode.valueOf("true"), "a boolean as text"));
                    odds.add(with(root, object, name, JsonNodeFactory.instance.numberNode(1), "a boolean as number"));
                }
                case "string" -> {
                    odds.add(with(root, object, name, JsonNodeFactory.instance.numberNode(17), "a text as number"));
                    odds.add(with(root, object, name, JsonNodeFactory.instance.booleanNode(true), "a text as boolean"));
                    odds.add(raw(root, object, name, "\"a\\u0000b\"", "a NUL"));
                    odds.add(raw(root, object, name, "\"a\\ud800b\"", "half a character"));
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf("x".repeat(100_000)), "a long text")));
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf(""), "an empty text")));
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf("\u202E😀\u200B"), "odd characters")));
                }
                case "array" -> odds.add(raw(root, object, name, "[null]", "null in a list"));
                default ->
                    odds.add(unwanted(with(root, object, name, TextNode.valueOf("x"), "a text for something else")));
            }
            odds.add(raw(root, object, name, "[".repeat(1500) + "]".repeat(1500), "deep nesting"));
            odds.add(unwanted(raw(root, object, name, "null", "null")));
            if (value instanceof ObjectNode inner) {
                fields(root, inner, type, prefix + name + ".", odds);
            } else if (value.isArray() && value.path(0) instanceof ObjectNode inner) {
                fields(root, inner, type.path("items"), prefix + name + ".", odds);
            }
        }
    }

    private Odd with(ObjectNode root, ObjectNode object, String name, JsonNode value, String kind)
            throws JsonProcessingException {
        return raw(root, object, name, json.writeValueAsString(value), kind);
    }

    private Odd raw(ObjectNode root, ObjectNode object, String name, String value, String kind)
            throws JsonProcessingException {
        JsonNode before = object.get(name);
        object.put(name, "@here@");
        String text = json.writeValueAsString(root).replace("\"@here@\"", value);
        object.set(name, before);
        return new Odd(kind, "application/json", text.getBytes(UTF_8), name, 400);
    }

    private Odd doubled(ObjectNode root, ObjectNode object, String name) throws JsonProcessingException {
        JsonNode before = object.get(name);
        object.put(name, "@here@");
        String value = json.writeValueAsString(before);
        String text = json.writeValueAsString(root)
                .replace("\"@here@\"", value + "," + json.writeValueAsString(name) + ":" + value);
        object.set(name, before);
        return new Odd("a field twice", "application/json", text.getBytes(UTF_8), name, 400);
    }

    private static Odd unwanted(Odd odd) {
        return new Odd(odd.kind(), odd.type(), odd.body(), null, 0);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(openApi.at(schema.get("$ref").asText().substring(1)));
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.path(several).isArray() && !schema.has("properties")) {
                for (JsonNode one : schema.get(several)) {
                    if (!one.path("type").asText().equals("null")) {
                        return resolved(one);
                    }
                }
            }
        }
        return schema;
    }

    private JsonNode example(JsonNode content) {
        List<JsonNode> candidates = new ArrayList<>();
        candidates.add(content.path("example"));
        content.path("examples").forEach(one -> candidates.add(one.path("value")));
        JsonNode schema = resolved(content.path("schema"));
        candidates.add(schema.path("example"));
        candidates.add(schema.path("examples").path(0));
        JsonNode ofItems = resolved(schema.path("items")).path("example");
        for (JsonNode candidate : candidates) {
            JsonNode read = candidate.isTextual() ? tree(candidate.asText()) : candidate;
            if (read != null && !read.isMissingNode() && !read.isNull()) {
                return read;
            }
        }
        JsonNode item = ofItems.isTextual() ? tree(ofItems.asText()) : ofItems;
        return item == null || item.isMissingNode()
                ? null
                : json.createArrayNode().add(item);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
