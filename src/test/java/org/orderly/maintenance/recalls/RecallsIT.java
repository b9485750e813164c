package org.orderly.maintenance.recalls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** A biomedical engineer in front of the packaged service: a recall comes in, and is dealt with. */
class RecallsIT {

    private static final String PASSWORD = "the early shift";
    private static final String FILE = """
            {"meta":{},"results":[{"recall_number":"Z-7001-2026","event_id":"7001","classification":"Class I",
            "status":"Ongoing","recalling_firm":"Acme Inc.","product_description":"Flow 3 infusion pump",
            "reason_for_recall":"It may stop without an alarm","code_info":"Serial number SN-P-0003",
            "recall_initiation_date":"20260210"},17]}""";

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
        Logins.person(admin, "nora", PASSWORD, "nurse");
        Logins.person(admin, "finn", PASSWORD, "finance");
    }

    @Test
    void a_recall_is_imported_matched_and_worked_off() throws IOException {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.LIGHT, "bea", PASSWORD);
        page.navigate("/work/recalls/import");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("enforcement.json", "application/json", FILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("1 element cannot be read")).isVisible();
        button(page, "Import 1 recall");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the recalls"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Flow 3 infusion pump"))
                .click();
        assertThat(page.getByText("Serial number SN-P-0003 is in its list.")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();
        button(page, "Order the correction of 1 device");
        button(page, "Open 1 order");
        assertThat(page.getByText("To be corrected").first()).isVisible();
        assertThat(page.getByText("Do not use").first()).isVisible();

        Page ward = browser.signedIn(Device.PHONE, ColorScheme.DARK, "nora", PASSWORD);
        ward.navigate("/assets/" + TinyHospital.idOf(admin, "P-0003"));
        assertThat(ward.getByText("Recall Z-7001-2026: take another device.")).isVisible();
        assertThat(Browser.violations(ward)).isEmpty();
        assertThat(given(admin).get("/api/locate?q=P-0003").jsonPath().getList("found"))
                .isEmpty();
    }

    @Test
    void figures_say_what_they_are_and_what_is_not_known() throws IOException {
        Page page = browser.signedIn(Device.DESKTOP, ColorScheme.DARK, "finn", PASSWORD);
        page.navigate("/work/figures?by=department");
        assertThat(page.getByText("Mean time between failures").first()).isVisible();
        assertThat(page.getByText("nobody has stated").first()).isVisible();
        assertThat(page.getByText("How the figures are reckoned")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();
        button(page, "State a cost");
        page.getByLabel("Amount in the year").fill("1200");
        button(page, "State it");
        assertThat(page.getByText("1,200.00 EUR")).isVisible();

        Page phone = browser.signedIn(Device.PHONE, ColorScheme.LIGHT, "finn", PASSWORD);
        phone.navigate("/work/recalls?show=all");
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Recalls")))
                .isVisible();
        assertThat(phone.getByText("Import recalls")).hasCount(0);
        assertThat(Browser.violations(phone)).isEmpty();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
