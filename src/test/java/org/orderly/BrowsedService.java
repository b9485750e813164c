package org.orderly;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.orderly.simulation.load.ServiceProcess;

/** The packaged service and a browser in front of it, for all tests of a class; closed after the last of them. */
public final class BrowsedService implements AfterEachCallback, AfterAllCallback {

    private ServiceLog log;
    private ServiceProcess service;
    private Browser browser;

    /**
     * Starts both. Where there is no Chromium, the tests are skipped.
     *
     * @param folder where the service's data and its log go
     * @param options what java is given before -jar
     */
    public ServiceProcess start(Path folder, String... options) throws IOException, InterruptedException {
        assumeTrue(Browser.installed().isPresent(), "Chromium is not installed");
        log = new ServiceLog(() -> folder.resolve("service.log"));
        service = new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, List.of(options));
        service.start();
        browser = Browser.before(service.url());
        return service;
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        log.afterEach(test);
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException, InterruptedException {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.stop();
            log.afterEach(tests); // what there is to say if the tests could not begin
        }
    }
}
