package org.orderly.location;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.orderly.TinyHospital.Room;
import org.orderly.security.Logins;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Ping;
import org.orderly.simulation.Spot;
import org.orderly.simulation.load.ServiceProcess;

/** A nurse in front of the packaged service: finds, watches, reports; with a finger, and with a keyboard alone. */
class NurseIT {

    private static final String PASSWORD = "the night shift";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static RequestSpecification admin;
    private static String key;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        service = STARTED.start(folder);
        browser = STARTED.browser();
        Doors doors = service.doors();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        key = doors.newGatewayKey("browser-test");
        Logins.person(admin, "nora", PASSWORD, "nurse");
        Logins.person(admin, "adam", PASSWORD, "admin");
        deliver("tag-p1", TinyHospital.CLEAN_UTILITY, 40);
        deliver("tag-p2", TinyHospital.WARD_STORAGE, 40);
        deliver("tag-p3", TinyHospital.GROUND_STORAGE, 40);
        deliver("tag-v1", TinyHospital.WARD_STORAGE, 40);
        deliver("tag-b1", TinyHospital.CLEAN_UTILITY, 40);
        deliver("tag-nobody-knows", TinyHospital.WARD_CORRIDOR, 40);
    }

    @Test
    void three_letters_on_a_phone_show_the_nearest_pump_and_how_long_the_walk_is() {
        Page phone = nurse(Device.PHONE);
        button(phone, "Where are you?").click();
        Locator dialog = phone.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Room, ward or station").fill("101");
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Room 101"))
                .click();
        assertThat(dialog).isHidden();

        searchBox(phone).pressSequentially("inf");

        assertThat(found(phone)).hasCount(3);
        assertThat(found(phone).first()).containsText("Clean utility");
        assertThat(found(phone).first()).containsText("P-0001");
        assertThat(found(phone).first()).containsText("1 min walk");
        assertThat(found(phone).first()).containsText("Ready to use");
        noComplaints();
    }

    @Test
    void a_unit_moves_on_the_map_without_a_reload() throws Exception {
        Page phone = nurse(Device.PHONE);
        phone.navigate("/assets/" + TinyHospital.idOf(admin, "B-0001"));
        phone.getByText("See it on the live map").click();
        Locator map = phone.locator("canvas[data-chosen]");
        assertThat(map).hasAttribute("data-chosen", "20.0,14.0");
        assertThat(room(phone, "Clean utility")).containsText("Bed 1");
        phone.evaluate("window.neverLoadedAgain = true");

        deliver("tag-b1", TinyHospital.PATIENT_101, 0);

        assertThat(map).hasAttribute("data-chosen", Pattern.compile("^[34]\\.\\d,14\\.0$"));
        assertThat(room(phone, "Room 101")).containsText("Bed 1");
        assertThat(phone.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chosen on the map")))
                .containsText("Room 101");
        assertThat(phone.evaluate("window.neverLoadedAgain")).isEqualTo(true);
        noComplaints();
    }

    @Test
    void a_broken_unit_is_reported_in_two_taps_and_then_offered_to_nobody() {
        Page colleague = nurse(Device.DESKTOP);
        searchBox(colleague).pressSequentially("ven");
        assertThat(found(colleague)).containsText("V-0001");

        Page phone = nurse(Device.PHONE);
        searchBox(phone).pressSequentially("ven");
        found(phone).getByRole(AriaRole.LINK).click();
        assertThat(heading(phone, "Ventilator 1")).isVisible();
        button(phone, "It’s broken").click();
        button(phone, "Yes, it is broken").click();

        assertThat(phone.getByText("Thank you. Biomed has been told.")).isVisible();
        assertThat(phone.getByText("In repair", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(colleague.getByText("None is free right now")).isVisible();
        assertThat(found(colleague)).containsText("Out of service");
        found(colleague).getByRole(AriaRole.LINK).click();
        assertThat(heading(colleague, "Ventilator 1")).isVisible();
        assertThat(colleague.getByText("Out of service")).isVisible();
        noComplaints();
    }

    @Test
    void the_keyboard_alone_leads_from_the_login_to_a_unit() {
        Page page = browser.page(Device.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/");
        tabTo(page, page.getByLabel("User name"));
        page.keyboard().type("nora");
        tabTo(page, page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");

        assertThat(searchBox(page)).isFocused();
        page.keyboard().type("inf");
        tabTo(page, found(page).getByRole(AriaRole.LINK).first());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Infusion pump");

        tabTo(page, button(page, "It’s broken"));
        page.keyboard().press("Enter");
        assertThat(button(page, "Yes, it is broken")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button(page, "It’s broken")).isFocused();
        noComplaints();
    }

    @Test
    void no_page_violates_wcag_2_2_aa_in_light_or_dark() throws Exception {
        long pump = TinyHospital.idOf(admin, "P-0001");
        long zone = given(admin)
                .queryParam("q", "Room 101")
                .get("/api/zones")
                .jsonPath()
                .getLong("items[0].id");
        List<Screen> everybody = List.of(
                new Screen("/", "[aria-label='Classes of equipment'] li"),
                new Screen("/?q=inf", "[aria-label='Units, the nearest first'] li"),
                new Screen("/?q=x", "text=Nothing begins with"),
                new Screen("/map?floor=T-1", "canvas[data-units]"),
                new Screen("/assets/" + pump, "text=/here for|unknown since/"),
                new Screen("/account/password", "h1"));
        List<Screen> keepers = List.of(
                new Screen("/manage/reports", "h1"),
                new Screen("/manage/assets", "text=P-0001"),
                new Screen("/manage/assets/new", "text=Control number"),
                new Screen("/manage/assets/" + pump, "text=P-0001"),
                new Screen("/manage/import", "h1"),
                new Screen("/manage/tags", "text=tag-nobody-knows"),
                new Screen("/manage/places", "svg[role=img]"),
                new Screen("/manage/places/zones/" + zone, "h1"),
                new Screen("/manage/places/plan", "h1"),
                new Screen("/manage/people", "text=nora"),
                new Screen("/manage/gateways", "text=browser-test"));
        List<String> violations = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page nobody = browser.page(Device.PHONE, colours);
            inspect(nobody, colours, new Screen("/login", "text=Sign in"), violations);
            Page phone = browser.signedIn(Device.PHONE, colours, "nora", PASSWORD);
            for (Screen screen : everybody) {
                inspect(phone, colours, screen, violations);
            }
            Page desk = browser.signedIn(Device.DESKTOP, colours, "adam", PASSWORD);
            for (Screen screen : keepers) {
                inspect(desk, colours, screen, violations);
            }
            desk.navigate("/assets/" + pump);
            for (String tab : List.of("Replay", "Facts", "Changes")) {
                desk.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                        .click();
                inspect(desk, colours, tab, violations);
            }
        }
        assertThat(violations).isEmpty();
        noComplaints();
    }

    private static void inspect(Page page, ColorScheme colours, Screen screen, List<String> violations)
            throws IOException {
        Browser.open(page, screen);
        inspect(page, colours, screen.path(), violations);
    }

    private static void inspect(Page page, ColorScheme colours, String what, List<String> violations)
            throws IOException {
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        Browser.violations(page).forEach(found -> violations.add(what + " (" + colours + "): " + found));
    }

    private static Page nurse(Device device) {
        return browser.signedIn(device, ColorScheme.LIGHT, "nora", PASSWORD);
    }

    private static void noComplaints() {
        assertThat(browser.complaints()).as("errors on the consoles").isEmpty();
    }

    private static Locator searchBox(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search equipment"));
    }

    private static Locator found(Page page) {
        return page.getByLabel("Units, the nearest first").getByRole(AriaRole.LISTITEM);
    }

    private static Locator room(Page page, String name) {
        Locator heading = page.locator("summary").filter(new Locator.FilterOptions().setHasText(name));
        return page.locator("details").filter(new Locator.FilterOptions().setHas(heading));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int presses = 0; presses < 20; presses++) {
            if (wanted.evaluate("element => element === document.activeElement").equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    /** A gateway says that the tag stood in the middle of that room some seconds ago. */
    private static void deliver(String tag, Room room, int secondsAgo) throws IOException, InterruptedException {
        Spot spot = new Spot(room.floor(), room.middleX(), room.middleY());
        long at = Instant.now().minusSeconds(secondsAgo).toEpochMilli();
        new Doors(service.url()).deliver(key, List.of(Ping.fix(tag, at, spot, 1)));
    }
}
