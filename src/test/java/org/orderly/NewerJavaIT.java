package org.orderly;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.security.Logins;
import org.orderly.simulation.Ping;
import org.orderly.simulation.Spot;
import org.orderly.simulation.load.ServiceProcess;

/** Built for Java 17, the package runs on newer ones as well. */
class NewerJavaIT {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    @TempDir
    Path folder;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> folder.resolve("service.log"));

    @Test
    void the_package_runs_on_java_25() throws Exception {
        List<Path> homes = homesOfJava25();
        assumeTrue(!homes.isEmpty(), "Java 25 is not installed in " + INSTALLED);
        try (ServiceProcess service =
                new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, List.of()).on(homes.get(0))) {
            service.start();
            RequestSpecification admin = Logins.admin(service);
            TinyHospital.furnish(admin);
            String key = service.doors().newGatewayKey("java-25");
            Ping ping = Ping.fix("tag-p1", System.currentTimeMillis(), new Spot(TinyHospital.WARD, 20, 14), 1);
            assertThat(service.doors()
                            .deliver(key, List.of(ping))
                            .answer()
                            .path("accepted")
                            .asInt())
                    .isEqualTo(1);
            given(admin)
                    .get("/api/locate?q=P-0001")
                    .then()
                    .statusCode(200)
                    .body("found[0].place.zone.code", equalTo("T1-CU"));
            service.stop();
        }
    }

    private static List<Path> homesOfJava25() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(NewerJavaIT::isJava25).toList();
        }
    }

    private static boolean isJava25(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            return false;
        }
    }
}
