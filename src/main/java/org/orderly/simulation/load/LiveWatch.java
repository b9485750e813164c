package org.orderly.simulation.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.orderly.simulation.Doors;

/**
 * Subscribers of the live map. Counts how long after its ping was sent (its {@code at}, in the clock of this machine) a
 * change is seen by a client.
 */
final class LiveWatch implements AutoCloseable {

    private static final String DATA = "data:";

    private final HttpClient client;
    private final Clock clock;
    private volatile Tally seen = new Tally();

    /** Subscribes to each of the floors. */
    LiveWatch(Vertx vertx, URI url, Doors doors, List<String> floors, Clock clock) {
        this.clock = clock;
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(url.getHost()).setDefaultPort(url.getPort()),
                new PoolOptions().setHttp1MaxSize(floors.size()));
        for (String floor : floors) {
            RequestOptions request = new RequestOptions()
                    .setMethod(HttpMethod.GET)
                    .setURI("/api/live?floor=" + floor)
                    .putHeader("Cookie", doors.cookie())
                    .putHeader("Accept", "text/event-stream");
            client.request(request)
                    .compose(ready -> ready.send())
                    .onSuccess(response -> response.handler(lines()))
                    .onFailure(failure -> seen.error(failure.getClass().getSimpleName(), 1));
        }
    }

    /** Forgets what was seen until now. */
    Tally begin() {
        Tally fresh = new Tally();
        fresh.begin(System.nanoTime());
        seen = fresh;
        return fresh;
    }

    private RecordParser lines() {
        boolean[] changes = {false};
        return RecordParser.newDelimited("\n", line -> {
            String text = line.toString().strip();
            if (text.startsWith("event:")) {
                changes[0] = text.endsWith("changes");
            } else if (text.startsWith(DATA) && changes[0]) {
                take(Buffer.buffer(text.substring(DATA.length())));
            }
        });
    }

    private void take(Buffer data) {
        long nowMs = clock.millis();
        long now = System.nanoTime();
        Tally tally = seen;
        for (Object change : new JsonArray(data)) {
            Object at = ((JsonObject) change).getValue("seenAt");
            if (at != null) {
                long sentMs = at instanceof Number ms
                        ? ms.longValue()
                        : Instant.parse(at.toString()).toEpochMilli();
                tally.acknowledged(now - (nowMs - sentMs) * 1_000_000, now, 1);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
