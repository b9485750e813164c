package org.orderly.simulation.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Sends requests over keep-alive connections, either at a rate or one after another as fast as they are answered. */
final class HttpLoad implements AutoCloseable {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions request;
    private final int connections;

    /** @param headers name, value, name, value … */
    HttpLoad(Vertx vertx, URI url, HttpMethod method, int connections, String... headers) {
        this.vertx = vertx;
        this.connections = connections;
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort())
                .setTcpNoDelay(true)
                .setMaxWaitQueueSize(-1);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
        request = new RequestOptions().setMethod(method).setURI(url.getRawPath() + query(url));
        for (int i = 0; i < headers.length; i += 2) {
            request.putHeader(headers[i], headers[i + 1]);
        }
    }

    /**
     * Closed loop: each connection sends its next request when the last one was answered.
     *
     * @param body makes a request's body; the argument counts requests
     */
    Tally asFastAsAnswered(Duration time, LongFunction<Buffer> body) throws InterruptedException {
        Tally tally = new Tally();
        CountDownLatch running = new CountDownLatch(connections);
        long begin = System.nanoTime();
        tally.begin(begin);
        vertx.runOnContext(go -> {
            for (int i = 0; i < connections; i++) {
                next(tally, running, begin + time.toNanos(), body);
            }
        });
        await(running, time);
        return tally;
    }

    private void next(Tally tally, CountDownLatch running, long end, LongFunction<Buffer> body) {
        long now = System.nanoTime();
        if (now >= end) {
            running.countDown();
            return;
        }
        send(tally, now, body.apply(0), pause -> {
            if (pause > 0) {
                vertx.setTimer(pause, timer -> next(tally, running, end, body));
            } else {
                next(tally, running, end, body);
            }
        });
    }

    /** Open loop: requests leave at their time, whether earlier ones were answered or not. */
    Tally atRate(double requestsASecond, Duration time, LongFunction<Buffer> body) throws InterruptedException {
        Tally tally = new Tally();
        long total = Math.round(requestsASecond * time.toMillis() / 1000.0);
        CountDownLatch running = new CountDownLatch((int) total);
        double gap = 1e9 / requestsASecond;
        long begin = System.nanoTime();
        tally.begin(begin);
        long[] sent = {0};
        vertx.runOnContext(go -> vertx.setPeriodic(1, timer -> {
            while (sent[0] < total && begin + sent[0] * gap <= System.nanoTime()) {
                long intended = begin + (long) (sent[0] * gap);
                send(tally, intended, body.apply(sent[0]++), pause -> running.countDown());
            }
            if (sent[0] == total) {
                vertx.cancelTimer(timer);
            }
        }));
        await(running, time);
        return tally;
    }

    private static void await(CountDownLatch running, Duration time) throws InterruptedException {
        if (!running.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
            System.err.println(running.getCount() + " requests were never answered.");
        }
    }

    /** What to do after an answer; the argument is how long the service asked to wait, milliseconds. */
    private interface Then {
        void after(long pauseMillis);
    }

    private void send(Tally tally, long intended, Buffer body, Then then) {
        client.request(new RequestOptions(request))
                .compose(ready -> body == null ? ready.send() : ready.send(body))
                .compose(response -> response.body().map(answer -> take(tally, intended, response, answer)))
                .onSuccess(then::after)
                .onFailure(failure -> {
                    tally.error(failure.getClass().getSimpleName(), 1);
                    then.after(100);
                });
    }

    private static long take(Tally tally, long intended, HttpClientResponse response, Buffer answer) {
        int status = response.statusCode();
        if (status >= 300) {
            tally.error(String.valueOf(status), 1);
            String wait = response.getHeader("Retry-After");
            return wait == null ? 100 : Math.max(1, Long.parseLong(wait)) * 1000;
        }
        tally.acknowledged(intended, System.nanoTime(), accepted(tally, answer));
        return 0;
    }

    private static int accepted(Tally tally, Buffer answer) {
        if (answer.length() == 0 || answer.getByte(0) != '{') {
            return 0;
        }
        JsonObject counts = new JsonObject(answer);
        JsonObject refused = counts.getJsonObject("refused");
        if (refused != null) {
            refused.forEach(entry -> {
                long count = ((Number) entry.getValue()).longValue();
                if (count > 0) {
                    tally.error(entry.getKey(), count);
                }
            });
        }
        return counts.getInteger("accepted", 0);
    }

    private static String query(URI url) {
        return url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    }

    @Override
    public void close() {
        client.close();
    }
}
