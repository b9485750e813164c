package org.orderly.simulation.load;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Publishes at QoS 1 to a broker. The acknowledgement is the broker's PUBACK, not the service's. */
final class MqttLoad implements AutoCloseable {

    private static final int IN_FLIGHT = 10_000;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final String topic;
    private final List<MqttClient> clients = new ArrayList<>();
    private final List<Map<Integer, Long>> sent = new ArrayList<>();

    MqttLoad(Vertx vertx, URI broker, String topic, int connections) {
        this.vertx = vertx;
        this.topic = topic;
        for (int i = 0; i < connections; i++) {
            MqttClient client = MqttClient.create(vertx, new MqttClientOptions().setMaxInflightQueue(IN_FLIGHT));
            try {
                client.connect(broker.getPort() < 0 ? 1883 : broker.getPort(), broker.getHost())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                throw new IllegalStateException("No MQTT broker answers at " + broker + ".", e.getCause());
            }
            clients.add(client);
            sent.add(new HashMap<>());
        }
    }

    /** Open loop: one message for each ping, at its time. */
    Tally atRate(double messagesASecond, Duration time, LongFunction<Buffer> body) throws InterruptedException {
        Tally tally = new Tally();
        long total = Math.round(messagesASecond * time.toMillis() / 1000.0);
        CountDownLatch running = new CountDownLatch((int) total);
        for (int i = 0; i < clients.size(); i++) {
            Map<Integer, Long> waiting = sent.get(i);
            clients.get(i).publishCompletionHandler(id -> {
                Long intended = waiting.remove(id);
                if (intended != null) {
                    tally.acknowledged(intended, System.nanoTime(), 1);
                    running.countDown();
                }
            });
        }
        double gap = 1e9 / messagesASecond;
        long begin = System.nanoTime();
        tally.begin(begin);
        long[] count = {0};
        vertx.runOnContext(go -> vertx.setPeriodic(1, timer -> {
            while (count[0] < total && begin + count[0] * gap <= System.nanoTime()) {
                long intended = begin + (long) (count[0] * gap);
                int which = (int) (count[0] % clients.size());
                publish(tally, running, which, intended, body.apply(count[0]++));
            }
            if (count[0] == total) {
                vertx.cancelTimer(timer);
            }
        }));
        if (!running.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
            tally.error("never acknowledged", running.getCount());
        }
        return tally;
    }

    private void publish(Tally tally, CountDownLatch running, int which, long intended, Buffer body) {
        clients.get(which)
                .publish(topic, body, MqttQoS.AT_LEAST_ONCE, false, false)
                .onSuccess(id -> sent.get(which).put(id, intended))
                .onFailure(failure -> {
                    tally.error(failure.getClass().getSimpleName(), 1);
                    running.countDown();
                });
    }

    @Override
    public void close() {
        clients.forEach(MqttClient::disconnect);
    }
}
