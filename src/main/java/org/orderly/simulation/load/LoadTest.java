package org.orderly.simulation.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Site;
import org.orderly.simulation.Sites;
import org.orderly.time.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code load-test}: N tags at R pings a second for T seconds. */
@Command(
        name = "load-test",
        header = "Puts a running service under load over HTTP or MQTT.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends pings of N tags at R a second for T seconds and prints rate, latency and errors.",
            "With --admin and --password it first makes what it needs in the service: a campus plan, the tagged assets",
            "LT-000001 … and a gateway. Without, the tags must exist and --key must be given."
        })
public final class LoadTest implements Callable<Integer> {

    /** Ways in. */
    enum Over {
        HTTP,
        MQTT
    }

    @Option(names = "--tags", defaultValue = "1000", description = "how many tags take turns (${DEFAULT-VALUE})")
    private int tags;

    @Option(
            names = "--rate",
            defaultValue = "1000",
            description = "pings a second; 0 over HTTP: as fast as they are acknowledged (${DEFAULT-VALUE})")
    private double rate;

    @Option(names = "--seconds", defaultValue = "30", description = "for how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--over", defaultValue = "http", description = "http or mqtt (${DEFAULT-VALUE})")
    private String over = "http";

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "the service (${DEFAULT-VALUE})")
    private URI url;

    @Option(names = "--broker", defaultValue = "mqtt://127.0.0.1:1883", description = "MQTT broker (${DEFAULT-VALUE})")
    private URI broker;

    @Option(names = "--topic", defaultValue = "orderly/pings", description = "MQTT topic (${DEFAULT-VALUE})")
    private String topic = "";

    @Option(names = "--key", description = "the key of a gateway")
    private String key;

    @Option(names = "--admin", description = "an administrator's username")
    private String admin;

    @Option(names = "--password", description = "the administrator's password", interactive = true, arity = "0..1")
    private String password;

    @Option(names = "--batch", defaultValue = "100", description = "pings in one HTTP request (${DEFAULT-VALUE})")
    private int batch;

    @Option(names = "--connections", defaultValue = "8", description = "connections (${DEFAULT-VALUE})")
    private int connections;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Clock clock = Clocks.system();
        Over way = Over.valueOf(over.toUpperCase(Locale.ROOT));
        Site site = Sites.campus(10);
        List<Device> devices = Catalogue.many(tags);
        if (admin != null) {
            Doors doors = new Doors(url);
            doors.logIn(admin, password);
            key = new Ground(doors).lay(site, devices, "load-test-" + clock.millis());
        }
        Crowd crowd = new Crowd(site, devices);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            Tally tally = way == Over.MQTT ? mqtt(vertx, crowd, clock) : http(vertx, crowd, clock);
            System.out.printf(
                    Locale.ROOT, "asked    %,.0f pings/s of %,d tags for %d s over %s%n", rate, tags, seconds, way);
            System.out.println(tally.report());
            return tally.errors().isEmpty() ? 0 : 1;
        } finally {
            vertx.close();
        }
    }

    private Tally http(Vertx vertx, Crowd crowd, Clock clock) throws InterruptedException {
        if (key == null) {
            throw new IllegalArgumentException("Give --key, or --admin and --password.");
        }
        Duration time = Duration.ofSeconds(seconds);
        try (HttpLoad load =
                new HttpLoad(vertx, url.resolve("/api/pings"), HttpMethod.POST, connections, Ground.headers(key))) {
            return rate > 0
                    ? load.atRate(rate / batch, time, n -> crowd.array(batch, clock.millis()))
                    : load.asFastAsAnswered(time, n -> crowd.array(batch, clock.millis()));
        }
    }

    private Tally mqtt(Vertx vertx, Crowd crowd, Clock clock) throws InterruptedException {
        try (MqttLoad load = new MqttLoad(vertx, broker, topic, connections)) {
            return load.atRate(rate, Duration.ofSeconds(seconds), n -> crowd.one(clock.millis()));
        }
    }
}
