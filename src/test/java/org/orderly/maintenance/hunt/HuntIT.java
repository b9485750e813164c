package org.orderly.maintenance.hunt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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
import org.orderly.simulation.Doors;
import org.orderly.simulation.Ping;
import org.orderly.simulation.Spot;
import org.orderly.simulation.load.ServiceProcess;

/** Somebody of clinical engineering walks through the house with a phone, and looks at the plans at a desk. */
class HuntIT {

    private static final String PASSWORD = "the early shift";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static RequestSpecification admin;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        service = STARTED.start(
                folder, "-Dorderly.location.silent-soonest=PT1H", "-Dorderly.location.silent-latest=PT2H");
        browser = STARTED.browser();
        Doors doors = service.doors();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "bea", PASSWORD, "biomed");
        Logins.person(admin, "adam", PASSWORD, "admin");
        String key = doors.newGatewayKey("browser-test");
        long now = Instant.now().toEpochMilli();
        doors.deliver(
                key,
                List.of(
                        Ping.fix(
                                "tag-b1",
                                now,
                                new Spot(TinyHospital.WARD, TinyHospital.CLEAN_UTILITY.middleX(), 13),
                                1),
                        Ping.fix(
                                "tag-p1",
                                now,
                                new Spot(TinyHospital.WARD, TinyHospital.CLEAN_UTILITY.middleX(), 14),
                                1),
                        Ping.fix(
                                "tag-p2",
                                now,
                                new Spot(TinyHospital.WARD, TinyHospital.PATIENT_101.middleX(), 14),
                                1)));
        order("P-0001", "Inspection of pump 1");
        order("P-0002", "Inspection of pump 2");
        order("V-0001", "Inspection of the ventilator");
        plan();
    }

    @Test
    void ticks_wait_where_there_is_no_network_and_are_sent_when_there_is_one_again() {
        Page page = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/work/hunt");
        Locator first = stop(page, "P-0001");
        assertThat(first).containsText("Clean utility");
        assertThat(stop(page, "P-0002")).containsText("Room 101");
        assertThat(page.getByText("in use by a patient")).isVisible();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Place not known")))
                .containsText("V-0001");
        page.waitForFunction("() => navigator.serviceWorker.controller"
                + " && caches.open('orderly-offline').then(kept => kept.keys()).then(keys => keys.length > 3)");

        page.context().setOffline(true);
        press(first, "Not found");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search for it"))
                .click();
        assertThat(page.getByText("1 tick waits for a connection")).isVisible();
        page.reload();
        assertThat(page.getByText("This is the list as it was")).isVisible();
        assertThat(stop(page, "P-0001")).containsText("not sent yet");
        press(stop(page, "P-0002"), "In use");
        assertThat(page.getByText("2 ticks wait for a connection")).isVisible();

        page.context().setOffline(false);
        Locator searched = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Searched for"));
        assertThat(searched).containsText("P-0001");
        assertThat(page.getByText("for a connection")).hasCount(0);
        Awaitility.await().untilAsserted(() -> assertThat(
                        given(admin).get("/api/search-tasks").jsonPath().getList("items.asset.controlNumber"))
                .contains("P-0001"));

        press(searched, "Found");
        page.getByLabel("Note (optional)").fill("In the lift");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is found"))
                .click();
        assertThat(searched).containsText("Nothing is searched for");
        assertThat(stop(page, "P-0001")).containsText("Clean utility");
        noComplaints();
    }

    @Test
    void a_plan_is_made_and_says_where_it_is_due() {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/work/plans/new");
        page.getByLabel("Name").fill("Beds, yearly");
        choose(page, "Class", "Bed");
        page.getByLabel("Where it was never done, due on (optional)")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        page.getByLabel("Spread the first time of many devices").uncheck();
        choose(page, "Procedure", "General inspection (PM-GENERAL)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make plan"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Beds, yearly")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Due next")))
                .containsText("B-0001");
        page.navigate("/assets/" + TinyHospital.idOf(admin, "B-0001") + "?part=work");
        Locator plans = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Maintenance plans"));
        assertThat(plans).containsText("Beds, yearly");
        assertThat(plans).containsText("Equipment management number");
        noComplaints();
    }

    @Test
    void no_page_violates_wcag_2_2_aa_in_light_or_dark() throws Exception {
        List<Screen> screens = List.of(
                new Screen("/work/hunt", "text=P-0002"),
                new Screen("/work/plans", "text=Done in time"),
                new Screen("/work/plans?part=plans", "text=Pumps, yearly"),
                new Screen("/work/plans?part=procedures", "text=PM-GENERAL"),
                new Screen("/work/plans/1", "text=What it says"),
                new Screen("/work/plans/new", "text=Make plan"),
                new Screen("/work/procedures/1", "text=Checklist"),
                new Screen("/work/procedures/new", "text=Write procedure"));
        assertThat(browser.violations(screens, "adam", PASSWORD)).isEmpty();
        noComplaints();
    }

    private static void noComplaints() {
        assertThat(browser.complaints().stream()
                        .filter(complaint -> !complaint.contains("ERR_INTERNET_DISCONNECTED"))
                        .toList())
                .as("errors on the consoles")
                .isEmpty();
    }

    private static Locator stop(Page page, String controlNumber) {
        return page.locator("li", new Page.LocatorOptions().setHasText(controlNumber))
                .first();
    }

    private static void press(Locator inside, String name) {
        inside.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static void order(String controlNumber, String title) {
        given(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "assetId",
                        TinyHospital.idOf(admin, controlNumber),
                        "kind",
                        "planned",
                        "title",
                        title,
                        "dueAt",
                        Instant.now().plus(Duration.ofDays(2)).toString()))
                .post("/api/work-orders")
                .then()
                .statusCode(201);
    }

    private static void plan() {
        int procedure = given(admin).get("/api/procedures?size=200").path("items.find { it.code == 'PM-GENERAL' }.id");
        given(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Pumps, yearly",
                        "scope",
                        Map.of("classCode", "infusion-pump"),
                        "rule",
                        Map.of("type", "calendar", "every", "P1Y"),
                        "windowDays",
                        5,
                        "firstDueOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(25).toString(),
                        "procedureId",
                        procedure))
                .post("/api/plans")
                .then()
                .statusCode(201);
    }
}
