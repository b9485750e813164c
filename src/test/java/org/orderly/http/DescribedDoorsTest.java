package org.orderly.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OpenAPI says to somebody who builds against us. */
@QuarkusTest
class DescribedDoorsTest {

    private record Door(String name, JsonNode operation) {}

    private JsonNode openApi;
    private final List<Door> doors = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        openApi = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray());
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                boolean ours = !path.getKey().startsWith("/api/test/");
                if (ours && method.getValue().has("responses")) {
                    doors.add(new Door(method.getKey() + " " + path.getKey(), method.getValue()));
                }
            }
        }
        assertThat(doors).hasSizeGreaterThan(40);
    }

    @Test
    void every_door_says_in_a_line_what_it_does() {
        assertThat(doors)
                .filteredOn(door -> door.operation().path("summary").asText().isBlank())
                .extracting(Door::name)
                .isEmpty();
    }

    @Test
    void every_body_that_is_taken_has_an_example() {
        List<String> without = new ArrayList<>();
        for (Door door : doors) {
            noteMissing(door.name(), door.operation().path("requestBody"), without);
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_json_answer_has_an_example() {
        List<String> without = new ArrayList<>();
        for (Door door : doors) {
            for (Map.Entry<String, JsonNode> answer :
                    door.operation().path("responses").properties()) {
                noteMissing(door.name() + " " + answer.getKey(), answer.getValue(), without);
            }
        }
        assertThat(without).isEmpty();
    }

    private void noteMissing(String where, JsonNode described, List<String> without) {
        for (Map.Entry<String, JsonNode> content : described.path("content").properties()) {
            boolean json = content.getKey().startsWith("application/json");
            boolean shown = content.getValue().has("example")
                    || content.getValue().has("examples")
                    || isShown(content.getValue().path("schema"));
            if (json && !shown) {
                without.add(where + " " + content.getKey());
            }
        }
    }

    /** A page or a list is shown by its items. */
    private boolean isShown(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replace("#/components/schemas/", "");
            return isShown(openApi.path("components").path("schemas").path(name));
        }
        return schema.has("example")
                || schema.has("examples")
                || (schema.has("items") && isShown(schema.get("items")))
                || (schema.path("properties").has("items")
                        && isShown(schema.path("properties").get("items")));
    }
}
