package org.orderly.savings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.BrowsedService;
import org.orderly.Browser;
import org.orderly.Browser.Device;
import org.orderly.Browser.Screen;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.simulation.load.ServiceProcess;

/** A finance reviewer in front of the packaged service: every figure leads to its events, and each is decided with a reason. */
class SavingsIT {

    private static final String PASSWORD = "the early shift";
    private static final String PERIOD = "from=2026-01-01&to=2026-12-31";
    private static final String FIGURES = """
            figure,scope,key,value,unit,from,to,source,observed,approvedBy,approvedOn
            unplanned-repair-cost,class,infusion-pump,1850.00,EUR,2024-01-01,2025-12-31,Orders 2025,Books,M. Keller,2026-02-01
            search-minutes,class,infusion-pump,600,min/d,2024-01-01,2025-12-31,Time study,By watching,M. Keller,2026-02-01
            loaded-wage,all,,38.40,EUR/h,2024-01-01,2025-12-31,Payroll,,M. Keller,2026-02-01
            """;

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static RequestSpecification admin;
    private static RequestSpecification finance;
    private static Browser browser;
    private static long pump;
    private static int repair;

    @BeforeAll
    static void open() throws Exception {
        service = STARTED.start(folder);
        browser = STARTED.browser();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "finn", PASSWORD, "finance");
        finance = signedIn("finn");
        pump = TinyHospital.idOf(admin, "P-0003");
        given(finance)
                .contentType("text/csv")
                .body(FIGURES)
                .post("/api/savings/baselines/import")
                .then()
                .statusCode(200);
        repair = proposed(
                "repair-avoided", Map.of("planned-cost", 412.37), "prediction-confirmed", "work-order/901", pump);
        accept(repair);
        accept(proposed(
                "search-time", Map.of("days", 30, "minutes-searched", 4800), "search-avoided", "study/1", null));
        accept(proposed("cost-operating", Map.of("quantity", 12, "price", 99.50), "paid", "invoice/77", null));
    }

    /** 1850.00 less 412.37 is 1437.63; less a cost of 1194.00 it is 243.63. */
    @Test
    void from_the_total_through_an_entry_to_the_timeline_of_its_device() throws IOException {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "finn", PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/savings$"));
        page.navigate("/savings?" + PERIOD);
        Locator net = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Documented net, operating budget"));
        assertThat(net).containsText("243.63");
        assertThat(net).containsText("1,437.63");
        assertThat(page.getByRole(
                        AriaRole.REGION, new Page.GetByRoleOptions().setName("Soft, never added to the above")))
                .containsText("8,448.00");

        link(page, "Unplanned repairs avoided").click();
        link(page, "Unplanned repairs avoided · " + repair).click();
        assertThat(page.getByText("unplanned repair cost − planned cost")).isVisible();
        assertThat(page.getByText("= €1,850.00 − €412.37")).isVisible();
        assertThat(page.getByText("Predicted failure confirmed, 1 Mar 2026")).isVisible();

        link(page, "Timeline of the device").click();
        assertThat(page).hasURL(Pattern.compile(".*/assets/" + pump + "\\?part=timeline&day=2026-03-01"));
        Locator day = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("1 Mar 2026"));
        assertThat(day).containsText("Unplanned repairs avoided, entry " + repair);
        assertThat(Browser.violations(page)).isEmpty();
    }

    @Test
    void a_proposed_entry_is_rejected_from_the_keyboard_with_a_reason() throws IOException {
        int doubted =
                proposed("repair-avoided", Map.of("planned-cost", 100), "prediction-confirmed", "work-order/902", pump);
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.DARK, "finn", PASSWORD);
        page.navigate("/savings/review?number=" + doubted);
        Locator waiting = page.locator("[aria-label='Entries to decide'] [aria-current=true]");
        waiting.press("r");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Reject entry " + doubted);
        assertThat(Browser.violations(page)).isEmpty();
        dialog.getByLabel("Why").fill("The battery was never changed");
        dialog.getByLabel("Why").press("Control+Enter");
        assertThat(dialog).hasCount(0);

        JsonPath entry = given(finance).get("/api/savings/entries/" + doubted).jsonPath();
        assertThat(entry.getString("state")).isEqualTo("rejected");
        assertThat(entry.getString("history[-1].by")).isEqualTo("finn");
        assertThat(entry.getString("history[-1].why")).isEqualTo("The battery was never changed");
    }

    @Test
    void a_cost_is_entered_by_hand_and_a_wrong_row_of_a_file_is_named() {
        Page page = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "finn", PASSWORD);
        page.navigate("/savings/entries/new");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("What was saved or spent"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Cost of the programme: capital"))
                .click();
        page.getByLabel("Currency").fill("eur");
        page.getByLabel("Quantity").fill("40");
        page.getByLabel("Price").fill("14.9");
        page.getByLabel("Document").fill("invoice/4711");
        button(page, "Propose");
        assertThat(page.getByText("-€596.00").first()).isVisible();
        assertThat(page.getByText("Proposed by")).isVisible();

        page.navigate("/savings/baselines");
        button(page, "From a CSV file");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "figures.csv",
                        "text/csv",
                        FIGURES.replace("EUR/h", "EUR/d").getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("2 of 3 rows taken over")).isVisible();
        assertThat(page.getByText("Line 4: unit: The unit of loaded-wage is EUR/h."))
                .isVisible();
    }

    @Test
    void every_page_can_be_read_by_everybody() throws IOException {
        accept(proposed("cost-capital", Map.of("quantity", 10, "price", 14.90), "paid", "invoice/78", null));
        int waits = proposed("cost-operating", Map.of("quantity", 1, "price", 10), "paid", "invoice/79", null);
        List<Screen> screens = List.of(
                new Screen("/savings?" + PERIOD, "text=How sure is this?"),
                new Screen("/savings?from=2020-01-01&to=2020-12-31", "text=No entry in this period"),
                new Screen("/savings/review?number=" + waits, "text=How it is reckoned"),
                new Screen("/savings/entries", "text=Search time avoided"),
                new Screen("/savings/entries/" + repair, "text=How it is reckoned"),
                new Screen("/savings/entries/new", "text=What was saved or spent"),
                new Screen("/savings/baselines", "text=Missing figures"),
                new Screen("/savings/years?start=2026", "text=Five years in EUR"),
                new Screen("/savings/scenario", "text=What is supposed"),
                new Screen("/savings/comparison", "text=Published cases"),
                new Screen("/savings/visibility", "text=By department"),
                new Screen("/assets/" + pump + "?part=timeline&day=2026-03-01", "text=the day in question"));
        assertThat(browser.violations(screens, "finn", PASSWORD)).isEmpty();
        // The place of a device that was never seen is answered with 404.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404 (Not Found)"));
    }

    private static RequestSpecification signedIn(String username) {
        String cookie = given().baseUri(service.url().toString())
                .formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/api/login")
                .then()
                .statusCode(200)
                .extract()
                .cookie("quarkus-credential");
        return new RequestSpecBuilder()
                .setBaseUri(service.url())
                .addHeader("Cookie", "quarkus-credential=" + cookie)
                .build();
    }

    private static int proposed(String formula, Map<String, ?> measured, String kind, String reference, Long asset) {
        Map<String, Object> event = new HashMap<>(Map.of("kind", kind, "reference", reference, "on", "2026-03-01"));
        event.put("assetId", asset);
        Map<String, Object> claim = new HashMap<>(Map.of(
                "on",
                "2026-03-01",
                "formula",
                formula,
                "currency",
                "EUR",
                "measured",
                measured,
                "events",
                List.of(event),
                "department",
                "ICU",
                "classCode",
                "infusion-pump"));
        return given(finance)
                .contentType(ContentType.JSON)
                .body(claim)
                .post("/api/savings/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static void accept(int number) {
        given(finance)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "accept", "why", "Seen in the books"))
                .post("/api/savings/entries/" + number + "/decisions")
                .then()
                .statusCode(200);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
