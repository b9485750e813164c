package org.orderly.simulation.load;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.orderly.simulation.Doors;

/** The packaged service as a child process on a free port, with its own folder for data and log. */
public final class ServiceProcess implements AutoCloseable {

    /** What docs/operating.md advises for a machine with few cores. */
    static final String ADVISED = "-XX:+UseG1GC -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=75";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofMinutes(1);
    private static final Pattern HEAP_USED = Pattern.compile("total \\d+K, used (\\d+)K"); // a line a generation
    private static final String ADMIN_PASSWORD = "benchmark-" + Long.toHexString(System.nanoTime());

    private final Path jar;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private Process process;
    private String sharing = "-Xshare:auto";

    ServiceProcess(Path folder, List<String> options) throws IOException {
        this(jar(), folder, options);
    }

    /**
     * @param jar the packaged service, quarkus-run.jar
     * @param folder where its data and its log go
     * @param options what java is given before -jar, such as -Xmx512m or -Dquarkus.profile=mqtt
     */
    public ServiceProcess(Path jar, Path folder, List<String> options) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.folder = folder;
        this.options = options;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    /** Runs on that Java instead of ours. */
    public ServiceProcess on(Path otherJavaHome) {
        javaHome = otherJavaHome;
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The doors, logged in as the administrator. */
    public Doors doors() throws IOException, InterruptedException {
        Doors doors = new Doors(url());
        doors.logIn("admin", ADMIN_PASSWORD);
        return doors;
    }

    /** Starts the service and waits until it says it is ready. */
    public Duration start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        launch();
        Doors doors = new Doors(url());
        while (!doors.ready()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "The service did not become ready; see " + folder.resolve("service.log") + ".");
            }
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the service and waits for nothing. */
    public void launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java("java"));
        // Whatever profile it was packaged for; the options may say otherwise, because the last one counts.
        command.add("-Dquarkus.profile=prod");
        command.addAll(options);
        command.add(sharing);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.datasource.jdbc.url=" + databaseUrl(folder.resolve("data/orderly")));
        command.add("-Dorderly.simulation.empty-door=true");
        command.add("-jar");
        command.add(jar.toString());
        File log = folder.resolve("service.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("ORDERLY_ADMIN_PASSWORD", ADMIN_PASSWORD);
        process = builder.start();
    }

    /** Stops the service, has it leave an archive of its classes once, and starts with that from now on. */
    void shareClasses() throws IOException, InterruptedException {
        stop();
        Path archive = folder.resolve("orderly.jsa").toAbsolutePath();
        sharing = "-XX:ArchiveClassesAtExit=" + archive;
        start();
        stop();
        sharing = "-XX:SharedArchiveFile=" + archive;
    }

    /** The heap in use after a full garbage collection, megabytes (2^20 bytes). */
    double heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        long usedKb = HEAP_USED
                .matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum();
        if (usedKb == 0) {
            throw new IllegalStateException("jcmd does not tell the heap in use; a JDK is needed.");
        }
        return usedKb / 1024.0;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), String.valueOf(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** Asks the service to stop and waits until it has. */
    public void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Ends the service at once, as kill -9 or a fault of the machine does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** The same kind of file, with the same settings, as the service's own configuration. */
    static String databaseUrl(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath()
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";
    }

    private String java(String tool) {
        return javaHome.resolve("bin").resolve(tool).toString();
    }

    private static Path jar() {
        String jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar")) {
            throw new IllegalStateException("Run the benchmark from the packaged service: java -jar …/quarkus-run.jar");
        }
        return Path.of(jar);
    }
}
