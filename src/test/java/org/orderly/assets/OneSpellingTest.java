package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.TinyHospital;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** One thing is one at every door, however it is spelt there; and it is shown as it was written first. */
@QuarkusTest
class OneSpellingTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HEADER = "controlNumber,class,maker,model,department,tags\n";

    private final Roster roster;

    @Inject
    OneSpellingTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    /** A way to write a MAC address, from its twelve digits in lower case. */
    record Notation(String name, UnaryOperator<String> write) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Notation> notations() {
        return Stream.of(
                new Notation("colons", mac -> grouped(mac, 2, ":")),
                new Notation("capitals and colons", mac -> upper(grouped(mac, 2, ":"))),
                new Notation("dashes", mac -> grouped(mac, 2, "-")),
                new Notation("capitals and dashes", mac -> upper(grouped(mac, 2, "-"))),
                new Notation("pairs and dots", mac -> grouped(mac, 2, ".")),
                new Notation("fours and dots", mac -> grouped(mac, 4, ".")),
                new Notation("digits", mac -> mac),
                new Notation("capitals", OneSpellingTest::upper));
    }

    /** A way in which a number comes in wrapped or changed by the programs on its way. */
    static Stream<Notation> wraps() {
        return Stream.of(
                new Notation("no-break space after", text -> text + "\u00a0"),
                new Notation("zero width space before", text -> "\u200b" + text),
                new Notation("narrow no-break space", text -> text + "\u202f"),
                new Notation("soft hyphen inside", text -> text.replace("-", "\u00ad-")),
                new Notation("no-break hyphen", text -> text.replace("-", "\u2011")),
                new Notation("lower case", text -> text.toLowerCase(Locale.ROOT)),
                new Notation("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
                new Notation("byte order mark", text -> "\ufeff" + text),
                new Notation("marks of direction", text -> "\u202a" + text + "\u202c"),
                new Notation("ideographic space", text -> "\u3000" + text));
    }

    @ParameterizedTest
    @MethodSource("notations")
    void a_ping_is_accepted_in_every_notation_of_a_tag_and_a_second_asset_cannot_wear_it(Notation notation) {
        String mac = mac();
        String number = "MAC-" + mac;
        take(number + ",infusion-pump,Acme,Flow 2,Pool," + upper(grouped(mac, 2, ":")))
                .body("created", equalTo(1));

        String code = notation.write().apply(mac);
        ping(code).body("accepted", equalTo(1));

        take(number + "X,infusion-pump,Acme,Flow 2,Pool," + code)
                .body("failed", equalTo(1))
                .body("errors[0].column", equalTo("tags"))
                .body("errors[0].message", containsString(number));
        long other = created(facts("OTHER-" + NEXT.incrementAndGet() + "-" + System.nanoTime()))
                .jsonPath()
                .getLong("id");
        biomed().body(Map.of("code", code))
                .post("/api/assets/" + other + "/tags")
                .then()
                .statusCode(409)
                .body("detail", containsString(number));

        for (String door : List.of("/api/assets", "/api/search")) {
            Response found = Logins.as(Roles.NURSE).queryParam("q", code).get(door);
            assertThat(found.jsonPath()
                            .getList(door.endsWith("search") ? "assets.controlNumber" : "items.controlNumber"))
                    .as(door)
                    .containsExactly(number);
        }
        Logins.as(Roles.NURSE)
                .queryParam("code", code)
                .get("/api/assets/scanned")
                .then()
                .statusCode(200)
                .body("assetIds", hasSize(1));

        long id = roster.tag(code).assetId();
        biomed().get("/api/assets/" + id).then().body("tags.code", contains(upper(grouped(mac, 2, ":"))));
        biomed().delete("/api/assets/" + id + "/tags/" + code).then().statusCode(200);
        assertThat(roster.tag(mac)).isNull();
    }

    @Test
    void an_unknown_tag_is_one_in_whatever_notations_it_is_heard_and_binding_any_of_them_takes_it_off() {
        String mac = mac();
        notations().forEach(notation -> ping(notation.write().apply(mac)).body("refused.'unknown-tag'", equalTo(1)));
        List<String> heard = unknown(mac);
        assertThat(heard).containsExactly(grouped(mac, 2, ":"));
        long id = created(facts("UNK-" + mac)).jsonPath().getLong("id");
        biomed().body(Map.of("code", upper(mac)))
                .post("/api/assets/" + id + "/tags")
                .then()
                .statusCode(200);
        assertThat(unknown(mac)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void a_reader_is_one_on_the_plan_and_in_a_ping(Notation notation) {
        String tag = TaggedDevice.registered().tag();
        String mac = mac();
        String wanted = "{\"code\":\"%s\",\"floor\":\"T-1\",\"x\":20,\"y\":14}";
        Response added = admin().body(wanted.formatted(grouped(mac, 2, ":"))).post("/api/readers");
        added.then().statusCode(201);
        String code = notation.write().apply(mac);
        admin().body(wanted.formatted(code))
                .post("/api/readers")
                .then()
                .statusCode(422)
                .body("detail", containsString("already"));
        gateway("{\"tag\":\"" + tag + "\",\"reader\":\"" + code + "\",\"rssi\":-50}")
                .body("accepted", equalTo(1));
        admin().delete("/api/readers/" + added.jsonPath().getLong("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-1", "T-1\u00a0", "\u200bT-1", "T\u20111"})
    void a_floor_is_one_in_every_spelling(String floor) {
        gateway("{\"tag\":\"" + TaggedDevice.registered().tag() + "\",\"x\":4,\"y\":14,\"floor\":\"" + floor + "\"}")
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @MethodSource("wraps")
    void a_control_number_is_one_at_import_form_search_scan_and_reading(Notation wrap) {
        String number = "ÄQ-" + NEXT.incrementAndGet() + "-" + mac();
        take(number + ",infusion-pump,Acme,Flow 2,Pool,").body("created", equalTo(1));
        String spelt = wrap.write().apply(number);

        take(spelt + ",infusion-pump,Acme,Flow 2,Pool,")
                .body("created", equalTo(0))
                .body("unchanged", equalTo(1));
        take(number + "x,infusion-pump,Acme,Flow 2,Pool,\n" + wrap.write().apply(number + "X")
                        + ",infusion-pump,Acme,Flow 2,Pool,")
                .body("created", equalTo(1))
                .body("errors[0].message", containsString("line 2 has it already"));
        biomed().body(facts(spelt)).post("/api/assets").then().statusCode(409).body("detail", containsString(number));

        assertThat(roster.numbered(spelt)).map(AssetCard::controlNumber).contains(number);
        Logins.as(Roles.NURSE)
                .queryParam("q", spelt)
                .get("/api/assets")
                .then()
                .body("items.controlNumber", hasItem(number));
        Logins.as(Roles.NURSE)
                .queryParam("code", spelt)
                .get("/api/assets/scanned")
                .then()
                .body("assetIds", hasSize(1));
        Logins.gateway()
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("device", spelt, "signal", "battery-capacity", "value", 83.5, "unit", "%")))
                .post("/api/readings")
                .then()
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @MethodSource("wraps")
    void departments_makers_models_and_classes_are_one_and_shown_as_written_first(Notation wrap) {
        String id = mac();
        String department = "Gynäkologie-" + id;
        String maker = "Fürst-" + id;
        String model = "Pumpe-Ä " + id;
        take("DEP-" + id + "-1,infusion-pump," + maker + "," + model + "," + department + ",")
                .body("created", equalTo(1));
        UnaryOperator<String> spell = wrap.write();
        take("DEP-" + id + "-2," + spell.apply("infusion-pump") + "," + spell.apply(maker) + "," + spell.apply(model)
                        + "," + spell.apply(department) + ",")
                .body("created", equalTo(1));
        created(facts("DEP-" + id + "-3", spell.apply(department), spell.apply(maker), spell.apply(model) + " B"));

        Response shown = Logins.as(Roles.NURSE)
                .queryParam("department", spell.apply(department))
                .get("/api/assets");
        assertThat(shown.jsonPath().getList("items.department", String.class))
                .hasSize(3)
                .containsOnly(department);
        assertThat(shown.jsonPath().getList("items.maker", String.class)).containsOnly(maker);
        assertThat(shown.jsonPath().getList("items.model", String.class).subList(0, 2))
                .containsOnly(model);
        assertThat(roster.cards())
                .filteredOn(card -> card.controlNumber().startsWith("DEP-" + id))
                .extracting(AssetCard::department)
                .containsOnly(department);
        Logins.as(Roles.NURSE)
                .queryParam("model", spell.apply(model))
                .queryParam("class", spell.apply("infusion-pump"))
                .get("/api/assets")
                .then()
                .body("total", equalTo(2));
        assertThat(Logins.as(Roles.NURSE)
                        .queryParam("class", "infusion-pump")
                        .get("/api/models")
                        .jsonPath()
                        .getList("findAll { it.maker == '" + maker + "' }"))
                .hasSize(2);
    }

    @Test
    void no_two_departments_come_of_two_spellings_in_one_file() {
        String id = mac();
        take("TWO-" + id + "-1,infusion-pump,Acme,Flow 2,Öst " + id + ",\nTWO-" + id + "-2,infusion-pump,Acme,Flow 2,"
                        + Normalizer.normalize("ÖST\u00a0" + id, Normalizer.Form.NFD) + "\u00a0,")
                .body("created", equalTo(2));
        assertThat(Logins.as(Roles.NURSE).get("/api/departments").jsonPath().getList("name", String.class))
                .filteredOn(name -> name.endsWith(id))
                .containsExactly("Öst " + id);
    }

    private static ValidatableResponse take(String rows) {
        return biomed().contentType("text/csv; charset=UTF-8")
                .body((HEADER + rows + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/assets/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ping(String tag) {
        return gateway("{\"tag\":\"" + tag + "\",\"x\":4,\"y\":14,\"floor\":\"T-1\"}");
    }

    private static ValidatableResponse gateway(String ping) {
        return Logins.gateway()
                .contentType("application/json; charset=UTF-8")
                .body(("[" + ping + "]").getBytes(StandardCharsets.UTF_8))
                .post("/api/pings")
                .then();
    }

    private static List<String> unknown(String mac) {
        return Logins.as(Roles.BIOMED)
                .queryParam("size", 200)
                .get("/api/unknown-tags")
                .jsonPath()
                .getList("items.code", String.class)
                .stream()
                .filter(code -> code.replaceAll("[:.\\-]", "").equalsIgnoreCase(mac))
                .toList();
    }

    private static Response created(Map<String, Object> facts) {
        Response created = biomed().body(facts).post("/api/assets");
        created.then().statusCode(201);
        return created;
    }

    private static Map<String, Object> facts(String number) {
        return facts(number, "Pool", "Acme", "Flow 2");
    }

    private static Map<String, Object> facts(String number, String department, String maker, String model) {
        return new HashMap<>(Map.of(
                "controlNumber",
                number,
                "classCode",
                "infusion-pump",
                "maker",
                maker,
                "model",
                model,
                "department",
                department));
    }

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    private static RequestSpecification admin() {
        return Logins.as(Roles.ADMIN).contentType(ContentType.JSON);
    }

    /** Twelve digits that no other test has, with letters among them. */
    private static String mac() {
        return "ac%010x".formatted(System.nanoTime() % 0xff_ffff_ffffL);
    }

    private static String grouped(String digits, int group, String separator) {
        return String.join(
                separator,
                IntStream.range(0, digits.length() / group)
                        .mapToObj(i -> digits.substring(i * group, (i + 1) * group))
                        .toList());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
