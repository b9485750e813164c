package org.orderly.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    /** A door at which everything goes wrong. */
    @Path("/api/test/problems")
    @PermitAll
    public static class Trouble {

        public record Shelf(
                @NotNull @Valid Box box, List<Long> sizes, Double length, BigDecimal price, Instant at, Boolean open) {}

        public record Box(@NotBlank String label, @Min(1) int weight) {}

        @GET
        @Path("missing")
        @Produces("text/csv")
        public String missing() {
            throw Problems.notFound("No asset 17.");
        }

        @GET
        @Path("busy")
        public String busy() {
            throw Problems.unavailable("Come back.", Duration.ofMillis(1200));
        }

        @GET
        @Path("broken")
        public String broken() {
            throw new IllegalStateException("the inside");
        }

        @GET
        @Path("overtaken")
        public String overtaken() {
            throw new IllegalStateException(new OptimisticLockException());
        }

        @GET
        @Path("late")
        public String late() {
            throw new IllegalStateException(new SQLTimeoutException("Timeout trying to lock table"));
        }

        @GET
        @Path("crowded")
        public String crowded() {
            throw new IllegalStateException(new SQLException("Acquisition timeout", new TimeoutException()));
        }

        @GET
        @Path("page")
        public Page<Integer> page(@Valid @BeanParam PageQuery page) {
            return Page.of(List.of(1, 2, 3, 4, 5), page, item -> item * 10);
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public String keep(@NotNull @Valid Shelf shelf) {
            return "kept";
        }
    }

    @Test
    void a_thrown_problem_is_the_answer_whatever_was_asked_for() {
        problem("missing", 404).body("detail", equalTo("No asset 17.")).body("type", equalTo("about:blank"));
    }

    @Test
    void whoever_must_wait_is_told_how_many_whole_seconds() {
        problem("busy", 503).header("Retry-After", equalTo("2"));
    }

    @Test
    void our_own_fault_tells_where_to_look_and_nothing_else() {
        problem("broken", 500)
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("the inside")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void somebody_faster_is_a_412_however_deep_it_lies() {
        problem("overtaken", 412);
    }

    @Test
    void an_address_that_is_not_there_is_a_problem_too() {
        given().get("/api/nothing-here").then().statusCode(404).contentType("application/problem+json");
        given().post("/api/test/problems/busy").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void a_page_holds_its_items_and_the_total() {
        given().get("/api/test/problems/page?page=1&size=2")
                .then()
                .statusCode(200)
                .body("items", contains(30, 40))
                .body("page", equalTo(1))
                .body("size", equalTo(2))
                .body("total", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "size=many"})
    void a_page_out_of_range_is_refused(String query) {
        int status = query.contains("many") ? 404 : 400; // a query that is no number names no page
        given().get("/api/test/problems/page?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void every_bad_field_is_named_by_its_path() {
        post("{\"box\":{\"label\":\" \",\"weight\":0}}")
                .statusCode(400)
                .body("violations.field", contains("box.label", "box.weight"));
    }

    @Test
    void a_value_of_the_wrong_kind_is_named() {
        post("{\"box\":{\"label\":\"a\",\"weight\":\"heavy\"}}")
                .statusCode(400)
                .body("violations.field", contains("box.weight"))
                .body(not(containsString("org.orderly")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`box`:{`label`:`a`,`weight`:1.9}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:1.0}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:1e2}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:`1.9`}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:``}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:true}} | box.weight | box.weight must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:99999999999}} | box.weight | box.weight is a number that is too large.",
                "{`box`:{`label`:17,`weight`:1}} | box.label | box.label must be a text.",
                "{`box`:{`label`:true,`weight`:1}} | box.label | box.label must be a text.",
                "{`box`:{`label`:`a\\u0000`,`weight`:1}} | box.label | box.label must be a text without characters that are none, such as U+0000.",
                "{`box`:{`label`:`a\\ud800`,`weight`:1}} | box.label | box.label must be a text without characters that are none, such as U+0000.",
                "{`box`:{`label`:`a`,`label`:`b`,`weight`:1}} | box.label | box.label is there twice; which one is meant?",
                "{`box`:{`label`:`a`,`weight`:1},`box`:null} | box | box is there twice; which one is meant?",
                "{`box`:{`label`:`a`,`weight`:1},`odd`:1,`odd`:1} | odd | odd is there twice; which one is meant?",
                "{`box`:[]} | box | box must be an object with its fields.",
                "{`box`:``} | box | box must be an object with its fields.",
                "{`box`:{`label`:`a`,`weight`:1},`sizes`:[1,null]} | sizes[1] | sizes[1] must not be null.",
                "{`box`:{`label`:`a`,`weight`:1},`sizes`:[1,2.5]} | sizes[1] | sizes[1] must be a whole number, written without quotes and without a fraction.",
                "{`box`:{`label`:`a`,`weight`:1},`sizes`:1} | sizes | sizes must be a list.",
                "{`box`:{`label`:`a`,`weight`:1},`length`:`1,5`} | length | length must be a number, written without quotes and not too large.",
                "{`box`:{`label`:`a`,`weight`:1},`length`:1e400} | length | length must be a number, written without quotes and not too large.",
                "{`box`:{`label`:`a`,`weight`:1},`length`:`NaN`} | length | length must be a number, written without quotes and not too large.",
                "{`box`:{`label`:`a`,`weight`:1},`price`:1e99999999} | price | price must be a number, written without quotes and not too large.",
                "{`box`:{`label`:`a`,`weight`:1},`at`:1772373909120} | at | at must be a time such as 2026-03-01T14:05:09Z.",
                "{`box`:{`label`:`a`,`weight`:1},`at`:`yesterday`} | at | at must be a time such as 2026-03-01T14:05:09Z.",
                "{`box`:{`label`:`a`,`weight`:1},`open`:1} | open | open must be true or false.",
                "{`box`:{`label`:`a`,`weight`:1},`open`:`true`} | open | open must be true or false.",
                "{`box`:{`label`:`a`,`weight`:1},`open`:``} | open | open must be true or false."
            })
    void a_value_is_of_the_kind_that_is_meant_and_is_there_once(String body, String field, String detail) {
        post(body.replace('`', '"'))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"box\":{\"label\":\"a\",\"weight\":1}}",
                "\uFEFF{\"box\":{\"label\":\"a\",\"weight\":1}}",
                "{\"box\":{\"label\":\"a\",\"weight\":1,\"colour\":\"red\"},\"sizes\":null,\"price\":1.50}"
            })
    void what_keeps_the_rule_is_taken(String body) {
        given().contentType("application/json; charset=UTF-8")
                .body(body.getBytes(UTF_8))
                .post("/api/test/problems")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "[]", "5", "\"box\"", "hello", "{'box':1}", "{\"box\":NaN}", "{\"box\":{}}}"})
    void what_is_not_one_object_is_refused(String body) {
        post(body).statusCode(400).body("detail", not(containsString("token")));
    }

    @Test
    void another_content_type_is_a_415() {
        given().contentType("application/xml")
                .body("<box/>")
                .post("/api/test/problems")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", equalTo("This address does not take that content type."));
    }

    @Test
    void json_that_ends_early_is_refused() {
        post("{\"box\":").statusCode(400).body("detail", startsWith("The JSON ends too early"));
        post("").statusCode(400);
    }

    @Test
    void a_browser_is_told_to_run_only_what_we_serve() {
        given().get("/api/welcome")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void a_change_names_the_version_it_changes() {
        Versions.check("\"3\"", 3);
        Versions.check("\"2\", \"3\"", 3);
        Versions.check("*", 3);
        assertThatThrownBy(() -> Versions.check(null, 3)).extracting("status").isEqualTo(428);
        assertThatThrownBy(() -> Versions.check("\"2\"", 3))
                .extracting("status")
                .isEqualTo(412);
        assertThatThrownBy(() -> Versions.check("W/\"3\"", 3))
                .extracting("status")
                .isEqualTo(412);
    }

    private static ValidatableResponse problem(String what, int status) {
        return given().get("/api/test/problems/" + what)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/test/problems")
                .then()
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "crowded"})
    void a_database_with_too_much_to_do_is_a_503_that_says_when_to_come_back(String door) {
        given().get("/api/test/problems/" + door)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("detail", equalTo("The database has too much to do. Try again in a moment."));
    }
}
