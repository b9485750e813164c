package org.orderly;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium in front of a running service. Remembers whatever the pages complained about on their console. */
public final class Browser implements AutoCloseable {

    /** What a person holds or sits at; pixels. */
    public enum Device {
        PHONE(390, 844),
        DESKTOP(1280, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * A page as it is to be looked at.
     *
     * @param complete a selector of what is there once it has loaded
     */
    public record Screen(String path, String complete) {}

    private static final Path AXE = Path.of("src/main/webui/node_modules/axe-core/axe.min.js");
    private static final String AXE_RUN = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(({violations, passes}) =>
              passes.length === 0 ? ['axe-core found nothing to look at'] :
                violations.map(({id, help, nodes}) =>
                  id + ' (' + help + '): ' + nodes.map(({target}) => target.join(' ')).join(', ')))
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final URI service;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, URI service) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.service = service;
    }

    /** Where Chromium is installed, if it is. */
    public static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Browser before(URI service) {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(installed().orElseThrow())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browser(playwright, playwright.chromium().launch(options), service);
    }

    /** A page of a browser that nobody has used before. */
    public Page page(Device device, ColorScheme colours) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(service.toString())
                        .setViewportSize(device.width, device.height)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // Asking who is signed in is answered with 401 while nobody is.
            if (message.type().equals("error") && !message.text().contains("401 (Unauthorized)")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** The same, signed in and on the page where that person begins. */
    public Page signedIn(Device device, ColorScheme colours, String username, String password) {
        Page page = page(device, colours);
        page.navigate("/login");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main")))
                .isVisible();
        return page;
    }

    /** Goes to a screen and waits until it has loaded. */
    public static void open(Page page, Screen screen) {
        page.navigate(screen.path());
        assertThat(page.locator(screen.complete()).first()).isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    /** Violations on any of these screens, on a phone and a desktop, in light and dark. */
    public List<String> violations(List<Screen> screens, String username, String password) throws IOException {
        List<String> violations = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Device device : Device.values()) {
                Page page = signedIn(device, colours, username, password);
                for (Screen screen : screens) {
                    open(page, screen);
                    violations(page)
                            .forEach(found ->
                                    violations.add(screen.path() + " (" + device + ", " + colours + "): " + found));
                }
                page.context().close();
            }
        }
        return violations;
    }

    /** Violations of WCAG 2.2 A and AA that axe-core finds on the page as it is. */
    public static List<String> violations(Page page) throws IOException {
        if (!Files.isReadable(AXE)) {
            throw new IllegalStateException("axe-core is missing: run npm ci in src/main/webui.");
        }
        page.evaluate(Files.readString(AXE) + "; true");
        return ((List<?>) page.evaluate(AXE_RUN)).stream().map(String::valueOf).toList();
    }

    /** Errors on the console of any page so far, such as what the content security policy blocked. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
