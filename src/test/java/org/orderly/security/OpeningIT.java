package org.orderly.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.ServiceLog;

/** Starts the packaged service as an operator would. */
class OpeningIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @RegisterExtension
    final ServiceLog log = new ServiceLog(() -> home.resolve("output"));

    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void production_refuses_the_demo_database_in_one_line() throws Exception {
        start("demo");
        awaitOpen();
        assertThat(logIn("nurse", "nurse")).isEqualTo(200);
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        start("prod");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output().lines())
                .filteredOn(line -> line.startsWith("Orderly does not start"))
                .singleElement()
                .asString()
                .contains("admin, biomed, finance, nurse");
        assertThat(output()).doesNotContain("\tat ");
    }

    @Test
    void the_first_administrator_logs_in_with_the_printed_password() throws Exception {
        start("prod");
        awaitOpen();
        Matcher printed = Pattern.compile("as admin with the password (\\S+)").matcher(output());
        assertThat(printed.find()).isTrue();
        assertThat(logIn("admin", "admin")).isEqualTo(401);
        assertThat(logIn("admin", printed.group(1))).isEqualTo(200);
    }

    private void start(String profile) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dquarkus.profile=" + profile,
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + home.resolve("orderly"),
                        "-jar",
                        System.getProperty("orderly.jar"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output"), UTF_8);
    }

    private void awaitOpen() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (send(request("/q/health/ready").GET()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(notYet).isNotNull();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Did not open:\n" + output());
    }

    private int logIn(String username, String password) throws Exception {
        return send(request("/api/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("j_username=" + username + "&j_password=" + password)))
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
