package org.orderly.simulation.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;
import org.orderly.simulation.Doors;
import org.orderly.simulation.Site;
import org.orderly.simulation.Sites;

/** The parts of the benchmark, each measured once at a call, against a service that was just started and is empty. */
final class Measurements implements AutoCloseable {

    private static final int BATCH = 100;
    private static final int LIVE_RATE = 5_000;
    private static final int LIVE_BATCH = 10;
    private static final int LIVE_FLOORS = 4;
    private static final int LOCATES_A_SECOND = 50;
    private static final int EMPTY_BODY = 96;
    private static final double LATE_SHARE = 0.2;
    private static final Duration MOST_LATE = Duration.ofDays(1);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    /** The compiler shares two cores with everything else: let it finish before the tail is looked at. */
    private static final Duration LIVE_WARM_UP = Duration.ofSeconds(15);

    private final ServiceProcess service;
    private final Path folder;
    private final Figures figures;
    private final Duration time;
    private final Clock clock;
    private final int connections;
    private final int orders;
    private final Site site = Sites.campus(10);
    private final int entries;
    private boolean ordersAreIn;
    private boolean entriesAreIn;
    private boolean classesAreShared;
    private final Crowd crowd;
    private final Chorus chorus;
    private final String key;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Vertx watching = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Vertx asking = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    Measurements(
            ServiceProcess service,
            Path folder,
            Figures figures,
            int assets,
            int orders,
            int entries,
            int connections,
            Duration time,
            Clock clock)
            throws IOException, InterruptedException {
        this.service = service;
        this.folder = folder;
        this.figures = figures;
        this.time = time;
        this.clock = clock;
        this.connections = connections;
        this.orders = orders;
        this.entries = entries;
        List<Device> devices = Catalogue.many(assets);
        long begin = System.nanoTime();
        key = new Ground(service.doors()).lay(site, devices, "benchmark");
        figures.take("plan and import", (System.nanoTime() - begin) / 1e9, "s");
        crowd = new Crowd(site, devices);
        chorus = new Chorus(devices);
        everyTagOnce();
    }

    void part(char part) throws IOException, InterruptedException, SQLException {
        switch (part) {
            case 'a' -> batches();
            case 'b' -> singles();
            case 'c', 'd' -> live();
            case 'e' -> figures.take("e heap after full collection", service.heapAfterCollection(), "MB", "under 512");
            case 'f' -> restart();
            case 'g' -> readings();
            case 'k' -> orderLists();
            case 'l' -> reports();
            case 'm' -> verification();
            case 'n' -> late();
            default -> throw new IllegalArgumentException("There is no part " + part + ".");
        }
    }

    private void everyTagOnce() throws InterruptedException {
        try (HttpLoad load = pings(connections)) {
            for (long seen = 0; seen < crowd.size(); ) {
                Tally tally = load.asFastAsAnswered(WARM_UP, n -> crowd.array(BATCH, clock.millis()));
                if (tally.pings() == 0) {
                    throw new IllegalStateException("The service accepts no pings: " + tally.errors());
                }
                seen += tally.pings();
            }
        }
    }

    private void batches() throws InterruptedException, SQLException {
        double ours;
        try (HttpLoad load = pings(connections)) {
            Tally tally = load.asFastAsAnswered(time, n -> crowd.array(BATCH, clock.millis()));
            ours = tally.pingsASecond();
            figures.take("a pings durable, batches of 100", ours, "pings/s");
            figures.take("a acknowledge p99", tally.millis(99), "ms");
            complain(tally);
        }
        bare(ours, true, "with the index");
        bare(ours, false, "without the index");
    }

    private void late() throws InterruptedException {
        try (HttpLoad load = pings(connections)) {
            double none = load.asFastAsAnswered(time, n -> crowd.array(BATCH, clock.millis()))
                    .pingsASecond();
            Tally tally = load.asFastAsAnswered(time, n -> crowd.array(BATCH, clock.millis(), LATE_SHARE, MOST_LATE));
            figures.take("n pings durable, none late", none, "pings/s");
            figures.take("n pings durable, 20 % up to a day late", tally.pingsASecond(), "pings/s");
            figures.take("n ratio", tally.pingsASecond() / none, "", "0.5");
            complain(tally);
        }
    }

    private void bare(double ours, boolean indexed, String what) throws SQLException {
        double best = 0;
        for (int batch : new int[] {1_000, 10_000}) {
            double bare = BareInsert.rowsASecond(folder, indexed, batch, crowd.size(), time, clock.millis());
            figures.take("a bare JDBC " + what + ", batches of " + batch, bare, "rows/s");
            best = Math.max(best, bare);
        }
        figures.take("a ratio to the better " + what, ours / best, "", "0.5");
    }

    private void readings() throws InterruptedException {
        try (HttpLoad load = new HttpLoad(
                vertx, service.url().resolve("/api/readings"), HttpMethod.POST, connections, Ground.headers(key))) {
            load.asFastAsAnswered(WARM_UP, n -> chorus.array(BATCH, clock.millis()));
            Tally tally = load.asFastAsAnswered(time, n -> chorus.array(BATCH, clock.millis()));
            figures.take("g readings durable, batches of 100", tally.pingsASecond(), "readings/s");
            figures.take("g acknowledge p99", tally.millis(99), "ms");
            complain(tally);
        }
        double pings = figures.median("a pings durable, batches of 100");
        if (!Double.isNaN(pings)) {
            figures.take("g ratio to pings", figures.median("g readings durable, batches of 100") / pings, "", "1");
        }
    }

    private void singles() throws InterruptedException {
        try (HttpLoad load = pings(2 * connections)) {
            Tally tally = load.asFastAsAnswered(time, n -> crowd.one(clock.millis()));
            figures.take("b one ping per request", tally.requestsASecond(), "pings/s", "10,000");
            figures.take("b acknowledge p99", tally.millis(99), "ms");
            complain(tally);
        }
        URI empty = service.url().resolve("/api/simulation/empty");
        Buffer body = Buffer.buffer(new byte[EMPTY_BODY]);
        try (HttpLoad load =
                new HttpLoad(vertx, empty, HttpMethod.POST, 2 * connections, "Authorization", "Bearer " + key)) {
            Tally tally = load.asFastAsAnswered(time, n -> body);
            figures.take("b empty POST resource", tally.requestsASecond(), "requests/s");
            complain(tally);
        }
    }

    /** Parts c and d are one measurement. */
    private void live() throws IOException, InterruptedException {
        Doors nurse = service.doors();
        List<String> floors = site.floorCodes().subList(0, LIVE_FLOORS);
        try (LiveWatch watch = new LiveWatch(watching, service.url(), nurse, floors, clock);
                HttpLoad load = pings(connections)) {
            CompletableFuture<Tally> warm = CompletableFuture.supplyAsync(() -> locate(nurse, LIVE_WARM_UP));
            rate(load, LIVE_WARM_UP);
            complain(warm.join());
            Tally seen = watch.begin();
            CompletableFuture<Tally> locating = CompletableFuture.supplyAsync(() -> locate(nurse, time));
            Tally sent = rate(load, time);
            Tally located = locating.join();
            figures.take("c pings sent", sent.pingsASecond(), "pings/s");
            figures.take("c sent to seen live p50", seen.millis(50), "ms");
            figures.take("c sent to seen live p99", seen.millis(99), "ms", "under 250");
            figures.take("c changes seen", seen.pings(), "");
            figures.take("c acknowledge p99", sent.millis(99), "ms");
            complain(seen);
            figures.take("d locate p50", located.millis(50), "ms");
            figures.take("d locate p99", located.millis(99), "ms", "under 5");
            complain(located);
            complain(sent);
        }
    }

    private Tally rate(HttpLoad load, Duration howLong) throws InterruptedException {
        return load.atRate(LIVE_RATE / (double) LIVE_BATCH, howLong, n -> crowd.array(LIVE_BATCH, clock.millis()));
    }

    private Tally locate(Doors nurse, Duration howLong) {
        String near = site.rooms().get(site.rooms().size() / 2).code();
        URI url = service.url().resolve("/api/locate?class=infusion-pump&limit=10&near=" + near);
        LongFunction<Buffer> noBody = n -> null;
        try (HttpLoad load = new HttpLoad(asking, url, HttpMethod.GET, 4, "Cookie", nurse.cookie())) {
            return load.atRate(LOCATES_A_SECOND, howLong, noBody);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As operating.md says that it is best run: with an archive of its classes; the first time without, to compare. */
    private void restart() throws IOException, InterruptedException {
        service.stop();
        if (!classesAreShared) {
            figures.take("f start to ready, all assets, no archive", seconds(service.start()), "s");
            service.shareClasses();
            classesAreShared = true;
        }
        figures.take("f start to ready, all assets", seconds(service.start()), "s", "under 10");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void orderLists() throws IOException, InterruptedException, SQLException {
        if (!ordersAreIn) {
            service.stop();
            long begin = System.nanoTime();
            OldOrders.write(folder.resolve("data/orderly"), orders, clock.instant());
            figures.take("k work orders written into the file", (System.nanoTime() - begin) / 1e9, "s");
            figures.take("k start to ready with them", seconds(service.start()), "s");
            ordersAreIn = true;
        }
        String cookie = service.doors().cookie();
        Questions.ofOrders(service.url(), cookie).ask(20);
        Questions lists = Questions.ofOrders(service.url(), cookie).ask(100);
        lists.print();
        figures.take("k list of work orders p50", lists.millis(50), "ms");
        figures.take("k list of work orders p99", lists.millis(99), "ms", "under 50");
        figures.take("k heap after full collection", service.heapAfterCollection(), "MB", "under 512");
    }

    private void savings() throws IOException, InterruptedException, SQLException {
        if (!entriesAreIn) {
            service.stop();
            long begin = System.nanoTime();
            OldSavings.write(folder.resolve("data/orderly"), entries, clock.instant());
            figures.take("l entries written into the file", (System.nanoTime() - begin) / 1e9, "s");
            figures.take("l start to ready with them", seconds(service.start()), "s");
            entriesAreIn = true;
        }
    }

    private void reports() throws IOException, InterruptedException, SQLException {
        boolean first = !entriesAreIn;
        savings();
        String cookie = service.doors().cookie();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (first) {
            long begin = System.nanoTime();
            Questions.ofSavings(service.url(), cookie, year).ask(1);
            figures.take("l the first eight reports after the start", (System.nanoTime() - begin) / 1e9, "s");
            Questions.ofSavings(service.url(), cookie, year).ask(10);
        }
        Questions reports =
                Questions.ofSavings(service.url(), cookie, year).ask((int) Math.max(5, 3 * time.toSeconds()));
        reports.print();
        figures.take("l report of savings p50", reports.millis(50), "ms");
        figures.take("l report of savings p99", reports.millis(99), "ms", "under 500");
        figures.take("l heap after full collection", service.heapAfterCollection(), "MB", "under 512");
    }

    private void verification() throws IOException, InterruptedException, SQLException {
        savings();
        Questions ledger = Questions.ofOrders(service.url(), service.doors().cookie());
        long begin = System.nanoTime();
        JsonNode verified = new JsonMapper().readTree(ledger.get("/api/savings/verification"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!verified.path("problem").isNull()) {
            throw new IllegalStateException("The ledger is broken: " + verified);
        }
        figures.take("m rows of the ledger", verified.path("rows").asDouble(), "");
        figures.take("m rows verified", verified.path("rows").asDouble() / seconds, "rows/s", "200,000");
        figures.take("m entries verified", verified.path("entries").asDouble() / seconds, "entries/s");
    }

    private HttpLoad pings(int howMany) {
        return new HttpLoad(vertx, service.url().resolve("/api/pings"), HttpMethod.POST, howMany, Ground.headers(key));
    }

    private static void complain(Tally tally) {
        if (!tally.errors().isEmpty()) {
            System.out.println("  errors: " + tally.errors());
        }
    }

    @Override
    public void close() {
        vertx.close();
        watching.close();
        asking.close();
    }
}
