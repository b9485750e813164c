package org.orderly.prediction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** A biomedical engineer in front of the packaged service: which device first, why, and what is said of it. */
class BiomedIT {

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
        Path models = folder.resolve("models");
        WornBatteries.write(models);
        service = STARTED.start(folder, "-Dorderly.prediction.models=" + models, "-Dorderly.prediction.pause=PT1S");
        browser = STARTED.browser();
        Doors doors = service.doors();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "bea", PASSWORD, "biomed");
        Logins.person(admin, "nora", PASSWORD, "nurse");
        Logins.person(admin, "adam", PASSWORD, "admin");
        String key = doors.newGatewayKey("browser-test");
        for (String tag : List.of("tag-p1", "tag-p2", "tag-b1")) {
            Spot spot = new Spot(TinyHospital.WARD, TinyHospital.CLEAN_UTILITY.middleX(), 14);
            doors.deliver(key, List.of(Ping.fix(tag, Instant.now().toEpochMilli(), spot, 1)));
        }
        battery(doors, key, "P-0001", 88, 78);
        battery(doors, key, "P-0002", 99, 98.5);
        deliver(
                doors,
                key,
                List.of(
                        Map.of("device", "P-0001", "event", "self-test-failed", "code", "T-3", "detail", "battery"),
                        Map.of("device", "P-0001", "signal", "mood", "value", 3),
                        Map.of("device", "P-9999", "signal", "battery-capacity", "value", 88)));
        long worn = TinyHospital.idOf(admin, "P-0001");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(given(admin)
                                .get("/api/assets/{id}/risk", worn)
                                .jsonPath()
                                .getString("level"))
                        .isEqualTo("high"));
    }

    @Test
    void the_riskiest_device_says_why_and_is_told_that_it_is_not_a_fault() {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Health"))
                .click();
        Locator first = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Devices by expected harm"))
                .locator("tbody tr")
                .first();
        assertThat(first).containsText("P-0001");
        assertThat(first).containsText("High");
        assertThat(first).containsText("battery capacity");

        first.getByRole(AriaRole.LINK).click();
        assertThat(part(page, "Why")).containsText("Raises the risk");
        assertThat(part(page, "Why")).containsText("attery capacity");
        assertThat(part(page, "Remaining life")).containsText("9 of 10 cases");
        Locator battery = part(page, "Battery capacity");
        assertThat(battery).containsText("78 %");
        assertThat(battery).containsText("Fault");
        assertThat(battery.getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("^Battery capacity from 88 %"));
        assertThat(battery.locator("canvas")).isVisible();
        battery.getByText("As a table").click();
        assertThat(battery.getByRole(AriaRole.TABLE)).containsText("78");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not a fault"))
                .click();
        page.getByLabel("Note (optional)").fill("Was left unplugged");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, not a fault"))
                .click();
        assertThat(page.getByText("It is written down")).isVisible();
        assertThat(page.getByLabel("What was said before")).containsText("Was left unplugged");
        assertThat(page.getByLabel("What was said before")).containsText("bea");
        noComplaints();
    }

    @Test
    void a_nurse_sees_nothing_of_it() {
        Page page = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "nora", PASSWORD);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Health")))
                .hasCount(0);
        page.navigate("/health");
        assertThat(page.getByText("This page is not part of your role")).isVisible();
        page.navigate("/assets/" + TinyHospital.idOf(admin, "P-0001") + "?part=health");
        assertThat(page.getByText("See it on the live map")).isVisible();
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Health")))
                .hasCount(0);
        noComplaints();
    }

    @Test
    void html_in_a_models_card_stays_text() {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/health/models");
        assertThat(part(page, "Card")).containsText("<script>");
        assertThat(page).hasTitle("Models · Orderly");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take out")))
                .hasCount(0);
        noComplaints();
    }

    @Test
    void no_page_violates_wcag_2_2_aa_in_light_or_dark() throws Exception {
        List<Screen> screens = List.of(
                new Screen("/health", "text=P-0001"),
                new Screen("/health?q=x", "text=No device matches"),
                new Screen("/assets/" + TinyHospital.idOf(admin, "P-0001") + "?part=health", "canvas"),
                new Screen(
                        "/assets/" + TinyHospital.idOf(admin, "B-0001") + "?part=health", "text=Its risk is not known"),
                new Screen("/health/models", "canvas"),
                new Screen("/manage/unknown", "text=mood"),
                new Screen("/manage/unknown?show=devices", "text=P-9999"));
        assertThat(browser.violations(screens, "adam", PASSWORD)).isEmpty();
        noComplaints();
    }

    private static void noComplaints() {
        assertThat(browser.complaints()).as("errors on the consoles").isEmpty();
    }

    private static Locator part(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A week of a battery's capacity, percent, twice a day. */
    private static void battery(Doors doors, String key, String device, double from, double to)
            throws IOException, InterruptedException {
        List<Map<String, Object>> readings = new ArrayList<>();
        int steps = 12;
        for (int i = 0; i <= steps; i++) {
            readings.add(Map.of(
                    "device",
                    device,
                    "signal",
                    "battery-capacity",
                    "value",
                    from + (to - from) * i / steps,
                    "at",
                    Instant.now().minus(Duration.ofHours(12L * (steps - i))).toString()));
        }
        deliver(doors, key, readings);
    }

    private static void deliver(Doors doors, String key, List<Map<String, Object>> told)
            throws IOException, InterruptedException {
        doors.deliver(key, "/api/readings", new ObjectMapper().writeValueAsString(told));
    }
}
