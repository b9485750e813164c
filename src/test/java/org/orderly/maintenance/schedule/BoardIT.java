package org.orderly.maintenance.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.simulation.load.ServiceProcess;

/** The team's board before the packaged service: planned, dragged, explained, published. */
class BoardIT {

    private static final String PASSWORD = "the early shift";
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static Browser browser;
    private static String tomorrow;

    @BeforeAll
    static void open() throws Exception {
        service = STARTED.start(folder, "-Dorderly.schedule.seconds=2", "-Dorderly.schedule.plan-again=false");
        browser = STARTED.browser();
        RequestSpecification admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "bea", PASSWORD, "biomed");
        technician(admin, "Bea Night", "bea", "infusion");
        technician(admin, "Ada Field", null, "mechanics");
        order(admin, "P-0001", "Does not charge", "infusion");
        order(admin, "P-0002", "Screen is dark", "infusion");
        order(admin, "B-0001", "Squeaks", "mechanics");
        order(admin, "V-0001", "Leaks", "ventilation");
        tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1).toString();
    }

    @Test
    void a_week_is_planned_an_order_is_dragged_and_the_week_is_published() throws Exception {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/work/board");
        assertThat(page.getByText("4 orders not on the schedule")).isVisible();
        button(page, "Plan again").click();
        page.getByText("Afresh: only what is pinned").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("would get a time");
        button(page, "Replace the schedule").click();
        assertThat(page.getByText("1 order not on the schedule")).isVisible();
        assertThat(page.getByText("Nobody on the team has the skill Ventilation"))
                .isVisible();

        page.navigate("/work/board?day=" + tomorrow);
        Locator waiting = button(page, "Leaks");
        waiting.scrollIntoViewIfNeeded();
        drag(page, waiting, page.locator("[data-technician]").nth(1), 0.5);
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("does not have the skill");
        page.getByLabel("Why it is to be so all the same").fill("The maker guides her by phone");
        button(page, "Do it anyway").click();
        Locator slot = page.locator("[data-technician]")
                .nth(1)
                .getByRole(AriaRole.BUTTON)
                .filter(text("Leaks"));
        assertThat(slot).hasAccessibleName(Pattern.compile(".*pinned.*"));

        drag(page, slot, page.locator("[data-technician]").nth(1), 0.25);
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");

        slot.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("The maker guides her by phone");
        page.keyboard().press("Escape");
        button(page, "Publish").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Bea Night (bea) gets");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("does not sign in");
        button(page, "Publish \\d+ orders?$").click();
        assertThat(button(page, "Take it back")).isVisible();
        assertThat(browser.complaints())
                .filteredOn(text -> !text.contains("409"))
                .isEmpty();
    }

    @Test
    void a_phone_shows_the_own_day_and_no_page_violates_wcag_2_2_aa() throws Exception {
        List<String> violations = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Device device : Device.values()) {
                Page page = browser.signedIn(device, colours, "bea", PASSWORD);
                page.navigate("/work/board");
                assertThat(page.getByText("Expected cost of waiting")).isVisible();
                if (device == Device.PHONE) {
                    assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Whose day")))
                            .hasValue("Bea Night");
                }
                Browser.violations(page).forEach(found -> violations.add("board " + device + colours + ": " + found));
                page.navigate("/work/team");
                assertThat(page.getByText("Ada Field").first()).isVisible();
                Browser.violations(page).forEach(found -> violations.add("team " + device + colours + ": " + found));
                page.context().close();
            }
        }
        assertThat(violations).isEmpty();
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    /** By its left end to that share of the row. */
    private static void drag(Page page, Locator what, Locator row, double share) {
        BoundingBox from = what.boundingBox();
        BoundingBox to = row.boundingBox();
        page.mouse().move(from.x + 8, from.y + 8);
        page.mouse().down();
        page.mouse().move(to.x + to.width * share - 40, to.y + to.height / 2);
        page.mouse().move(to.x + to.width * share + 8, to.y + to.height / 2);
        page.mouse().up();
    }

    private static void technician(RequestSpecification admin, String name, String username, String skill) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("username", username);
        facts.put("skills", List.of(Map.of("code", skill)));
        facts.put(
                "hours",
                DAYS.stream()
                        .map(day -> Map.of("day", day, "from", "00:00", "to", "00:00"))
                        .toList());
        given(admin)
                .contentType(ContentType.JSON)
                .body(facts)
                .post("/api/technicians")
                .then()
                .statusCode(201);
    }

    private static void order(RequestSpecification admin, String number, String title, String skill) {
        given(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "assetId",
                        TinyHospital.idOf(admin, number),
                        "kind",
                        "corrective",
                        "title",
                        title,
                        "skill",
                        skill,
                        "estimatedMinutes",
                        60))
                .post("/api/work-orders")
                .then()
                .statusCode(201);
    }
}
