package org.orderly.fleet;

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
import java.util.ArrayList;
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
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Ping;
import org.orderly.simulation.Spot;
import org.orderly.simulation.load.ServiceProcess;

/** A nurse brings what a ward is short of, and finance sees to it that no day of hire is wasted. */
class FleetIT {

    private static final String PASSWORD = "the early shift";
    private static final String WARD = "Ward 1, Clean utility";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static RequestSpecification admin;
    private static Browser browser;
    private static LocalDate today;

    /** A page, and what is on it once it is complete. */
    private record Screen(String path, String complete) {}

    @BeforeAll
    static void open() throws Exception {
        today = LocalDate.now(ZoneOffset.UTC);
        service = STARTED.start(
                folder,
                "-Dorderly.fleet.short-after=PT1S",
                "-Dorderly.location.silent-soonest=PT1H",
                "-Dorderly.location.silent-latest=PT2H");
        browser = STARTED.browser();
        Doors doors = service.doors();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "nora", PASSWORD, "nurse");
        Logins.person(admin, "finn", PASSWORD, "finance");
        Logins.person(admin, "adam", PASSWORD, "admin");
        long now = Instant.now().toEpochMilli();
        doors.deliver(
                doors.newGatewayKey("browser-test"),
                List.of(
                        Ping.fix("tag-p1", now, middle(TinyHospital.GROUND_STORAGE), 1),
                        Ping.fix("tag-p2", now, middle(TinyHospital.GROUND_STORAGE), 1),
                        Ping.fix("tag-p3", now, middle(TinyHospital.PATIENT_101), 1),
                        Ping.fix("tag-v1", now, middle(TinyHospital.EXIT), 1)));
        int cleanUtility = given(admin).get("/api/zones?size=200").path("items.find { it.code == 'T1-CU' }.id");
        post(
                "/api/par-levels",
                Map.of(
                        "department",
                        "Ward 1",
                        "zoneId",
                        cleanUtility,
                        "classCode",
                        "infusion-pump",
                        "low",
                        1,
                        "target",
                        2));
        post(
                "/api/rentals",
                Map.of(
                        "reference", "RC-4711",
                        "supplier", "MediRent",
                        "classCode", "bed",
                        "department", "Ward 1",
                        "rate", 45.5,
                        "currency", "EUR",
                        "from", today.minusDays(9).toString(),
                        "dueBack", today.minusDays(2).toString()));
        post(
                "/api/purchase-requests",
                Map.of(
                        "classCode",
                        "infusion-pump",
                        "units",
                        1,
                        "department",
                        "ICU",
                        "neededFrom",
                        today.toString(),
                        "neededTo",
                        today.plusDays(99).toString(),
                        "reason",
                        "One more bed",
                        "price",
                        2450,
                        "currency",
                        "EUR"));
    }

    @Test
    void a_shortage_is_brought_and_ticked_off_on_a_phone() throws Exception {
        aRefillIsOpen();
        Page page = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "nora", PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fleet"))
                .click();
        assertThat(page.getByText("Bring 2 infusion pumps to " + WARD)).isVisible();
        assertThat(page.getByText("2 stand in Central storage")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();

        press(page, "I bring them");
        assertThat(page.getByText("You are on the way. Show on the map")).isVisible();
        press(page, "Done");

        assertThat(page.getByText("Nothing to bring")).isVisible();
        assertThat(given(admin).get("/api/refills?state=done").jsonPath().getList("items.doneBy"))
                .contains("nora");
        page.navigate("/fleet/rentals");
        assertThat(page.getByText("give back")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_rental_that_wastes_a_day_goes_back() throws Exception {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "finn", PASSWORD);
        page.navigate("/fleet/rentals?show=alerts");
        assertThat(page.getByText("2 days ago")).isVisible();
        assertThat(page.getByText("€45.50 a day")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();

        press(page, "Give back RC-4711");
        assertThat(Browser.violations(page)).isEmpty();
        press(page, "It went back");

        assertThat(page.getByText("No day is about to be wasted")).isVisible();
        page.getByText("Returned", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("10 days at €45.50")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_approved_request_is_withdrawn_because_a_unit_stands_idle() {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.DARK, "finn", PASSWORD);
        page.navigate("/fleet/requests");
        assertThat(page.getByText("Of our own, 2 stand idle").first()).isVisible();
        press(page, "Approve");
        page.getByLabel("Why").fill("One more bed is open");
        dialog(page, "Approve");
        assertThat(page.getByText("One more bed is open")).isVisible();

        press(page, "Withdraw");
        page.getByLabel("Units of our own that do instead").first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        page.keyboard().press("Escape");
        page.getByLabel("Why").fill("It stood in the store");
        dialog(page, "Withdraw");

        assertThat(page.getByText("It stood in the store")).isVisible();
        assertThat(page.getByText("Own units instead")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void no_page_violates_wcag_2_2_aa_in_light_or_dark() throws Exception {
        List<Screen> screens = List.of(
                new Screen("/fleet", "text=Par levels"),
                new Screen("/fleet/rentals", "text=RC-4711"),
                new Screen("/fleet/requests", "text=PR-1"),
                new Screen("/fleet/use", "text=Right-sizing"),
                new Screen("/fleet/leaving", "text=Main exit"));
        List<String> violations = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Device device : Device.values()) {
                Page page = browser.signedIn(device, colours, "adam", PASSWORD);
                for (Screen screen : screens) {
                    page.navigate(screen.path());
                    assertThat(page.locator(screen.complete()).first()).isVisible();
                    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
                    Browser.violations(page)
                            .forEach(found -> violations.add(screen.path() + " (" + colours + "): " + found));
                }
                page.context().close();
            }
        }
        assertThat(violations).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void aRefillIsOpen() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                given(admin).get("/api/refills").jsonPath().getList("items.ward"))
                        .contains(WARD));
    }

    private static Spot middle(TinyHospital.Room room) {
        return new Spot(room.floor(), room.middleX(), room.middleY());
    }

    private static void post(String path, Map<String, Object> body) {
        given(admin).contentType(ContentType.JSON).body(body).post(path).then().statusCode(201);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void dialog(Page page, String name) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
