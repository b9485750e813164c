package org.orderly.maintenance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

/** The work of a biomed team in front of the packaged service, and what a ward and a passer-by see of it. */
class WorkIT {

    private static final String PASSWORD = "the early shift";
    private static final List<Map<String, Object>> SAFETY_TEST =
            List.of(Map.of("text", "Housing intact"), Map.of("text", "Earth resistance", "unit", "Ohm", "high", 0.3));

    @TempDir
    static Path folder;

    @RegisterExtension
    static final BrowsedService STARTED = new BrowsedService();

    private static ServiceProcess service;
    private static RequestSpecification admin;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        service = STARTED.start(folder);
        browser = STARTED.browser();
        admin = Logins.admin(service);
        TinyHospital.furnish(admin);
        Logins.person(admin, "bea", PASSWORD, "biomed");
        Logins.person(admin, "bob", PASSWORD, "biomed");
        Logins.person(admin, "nora", PASSWORD, "nurse");
        Logins.person(admin, "fay", PASSWORD, "finance");
        Doors doors = service.doors();
        Spot spot = new Spot(TinyHospital.WARD, TinyHospital.CLEAN_UTILITY.middleX(), 14);
        doors.deliver(
                doors.newGatewayKey("browser-test"),
                TinyHospital.UNITS.stream()
                        .map(unit -> Ping.fix(unit.tag(), Instant.now().toEpochMilli(), spot, 1))
                        .toList());
    }

    @Test
    void a_checklist_is_done_on_a_phone_and_the_work_is_signed() throws IOException {
        long id = order("V-0001", "electrical-safety", "Safety test", SAFETY_TEST);
        Page page = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/work/orders/" + id);
        button(page, "Start").click();
        button(page, "Passed: Housing intact").click();
        Locator checklist = part(page, "Checklist");
        assertThat(checklist).containsText("1 of 2 answered");

        Locator earth = page.getByLabel("Earth resistance, in Ohm");
        assertThat(earth).hasAttribute("inputmode", "decimal");
        earth.fill("0,41");
        button(checklist, "Save").click();
        assertThat(checklist).containsText("0.41 Ohm, failed");
        assertThat(checklist.getByText("See the repair order that was opened")).isVisible();
        button(checklist, "Change Earth resistance").click();
        earth.fill("0.21");
        button(checklist, "Save").click();
        assertThat(checklist).containsText("0.21 Ohm, passed");

        page.getByLabel("Choose a file to attach").setInputFiles(new FilePayload("plug.png", "image/png", picture()));
        assertThat(part(page, "Photos and documents")).containsText("plug.png");

        button(page, "Done").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Done").click();
        assertThat(dialog).containsText("Say what you found");
        dialog.getByLabel("No fault found").check();
        dialog.getByLabel("What was done").fill("Plug tightened, measured again");
        button(dialog, "Done").click();
        assertThat(page.getByText("Plug tightened, measured again").first()).isVisible();

        button(page, "Sign as done").click();
        button(page.getByRole(AriaRole.DIALOG), "Sign as bea").click();
        assertThat(part(page, "Signatures")).containsText("bea did this work");
        assertThat(part(page, "Signatures")).containsText("Valid");
        noComplaints();
    }

    @Test
    void a_fault_is_reported_by_the_code_on_the_device_without_signing_in() {
        String token = given(admin)
                .get("/api/assets/{id}/label", TinyHospital.idOf(admin, "P-0003"))
                .path("token");
        Page page = browser.page(Device.PHONE, ColorScheme.LIGHT);
        page.navigate("/r/" + token);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Infusion pump 3")))
                .isVisible();
        assertThat(page.getByText("P-0003 · ICU")).isVisible();
        assertThat(button(page, "Report the fault")).isDisabled();
        page.getByLabel("What is wrong with it?").fill("Occlusion alarm all the time");
        button(page, "Report the fault").click();
        assertThat(page.getByText("Thank you")).isVisible();

        Page desk = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        desk.navigate("/work/orders?q=P-0003");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fault reported by QR code"))
                .click();
        assertThat(part(desk, "What it is about")).containsText("Occlusion alarm all the time");
        assertThat(part(desk, "What it is about")).containsText("reported by the code on the device");
        noComplaints();
    }

    @Test
    void whoever_was_slower_is_told_what_changed_and_loses_nothing() {
        long id = order("B-0001", "corrective", "Brake slips", List.of());
        Page slow = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        slow.navigate("/work/orders/" + id);
        button(slow, "Change").click();
        Locator dialog = slow.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Description").fill("Left front wheel");

        Page fast = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bob", PASSWORD);
        fast.navigate("/work/orders/" + id);
        button(fast, "Start").click();
        assertThat(button(fast, "Done")).isVisible();

        button(dialog, "Save").click();
        assertThat(dialog).containsText("Somebody changed this order meanwhile");
        assertThat(dialog).containsText("State: Requested → In progress");
        assertThat(dialog.getByLabel("Description")).hasValue("Left front wheel");
        button(dialog, "Save").click();
        assertThat(dialog).hasCount(0);
        assertThat(slow.getByText("Left front wheel").first()).isVisible();
    }

    @Test
    void the_ward_sees_at_once_that_a_device_is_out_and_is_told_when_it_is_back() {
        long pump = TinyHospital.idOf(admin, "P-0001");
        Page ward = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "nora", PASSWORD);
        ward.navigate("/assets/" + pump);
        button(ward, "It’s broken").click();
        ward.getByLabel("Note (optional)").fill("Does not charge");
        button(ward, "Yes, it is broken").click();
        assertThat(ward.getByText("In repair").first()).isVisible();
        assertThat(ward.getByText("Out of service").first()).isVisible();
        assertThat(ward.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Work")))
                .hasCount(0);

        Page desk = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        desk.navigate("/assets/" + pump + "?part=work");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Does not charge"))
                .click();
        button(desk, "Return to service").click();
        button(desk.getByRole(AriaRole.DIALOG), "Return to service").click();
        assertThat(part(desk, "Device")).containsText("In service");

        Locator told = ward.getByText("which you reported broken, is back in service");
        assertThat(told).isVisible();
        assertThat(ward.getByText("In repair")).hasCount(0);
        button(ward, "OK: Infusion pump 1 P-0001").click();
        assertThat(told).hasCount(0);
        ward.reload();
        assertThat(told).hasCount(0);
        noComplaints();
    }

    @Test
    void a_device_is_found_by_typing_its_number_and_an_order_is_opened_for_it() {
        Page page = browser.signedIn(Device.PHONE, ColorScheme.DARK, "bea", PASSWORD);
        page.navigate("/work/scan");
        page.getByLabel("Number on the device").fill("p-0002");
        button(page, "Find").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Infusion pump 2")))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New order"))
                .click();
        page.getByLabel("What is to be done").fill("Clean the door sensor");
        button(page, "Add a line").click();
        page.getByLabel("Line 1", new Page.GetByLabelOptions().setExact(true)).fill("Door closes");
        button(page, "Open order").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Clean the door sensor")))
                .isVisible();
        assertThat(part(page, "Checklist")).containsText("0 of 1 answered");
        noComplaints();
    }

    @Test
    void who_pays_for_the_work_reads_it_and_changes_nothing() {
        long id = order("P-0002", "planned", "Yearly inspection", List.of());
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "fay", PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Work"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yearly inspection"))
                .click();
        assertThat(part(page, "Parts and labour")).isVisible();
        assertThat(page).hasURL(service.url() + "/work/orders/" + id);
        assertThat(button(page, "Start")).hasCount(0);
        assertThat(button(page, "Add part")).hasCount(0);
        noComplaints();
    }

    @Test
    void no_page_violates_wcag_2_2_aa_in_light_or_dark() throws Exception {
        long id = order("V-0001", "planned", "Half-yearly service", SAFETY_TEST);
        String token = given(admin)
                .get("/api/assets/{id}/label", TinyHospital.idOf(admin, "B-0001"))
                .path("token");
        List<Screen> screens = List.of(
                new Screen("/work", "text=Since yesterday"),
                new Screen("/work/orders", "text=WO-0000"),
                new Screen("/work/orders?q=xyz", "text=No order matches"),
                new Screen("/work/orders/" + id, "text=Earth resistance"),
                new Screen("/work/orders/new", "text=Which device"),
                new Screen("/work/orders/new?asset=" + TinyHospital.idOf(admin, "V-0001"), "text=Open order"),
                new Screen("/work/scan", "text=Number on the device"),
                new Screen("/assets/" + TinyHospital.idOf(admin, "V-0001") + "?part=work", "text=Earlier orders"),
                new Screen("/manage/assets", "text=P-0001"),
                new Screen("/r/" + token, "text=Bed 1"));
        assertThat(browser.violations(screens, "bob", PASSWORD)).isEmpty();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static long order(String device, String kind, String title, List<Map<String, Object>> checklist) {
        Map<String, Object> request = new HashMap<>();
        request.put("assetId", TinyHospital.idOf(admin, device));
        request.put("kind", kind);
        request.put("title", title);
        request.put("checklist", checklist);
        request.put("separate", true);
        return given(admin)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void noComplaints() {
        // Whoever is overtaken sees a refusal on purpose.
        assertThat(browser.complaints())
                .as("errors on the consoles")
                .noneMatch(complaint -> !complaint.contains("412 (Precondition Failed)"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator part(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
