package org.orderly.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Brings the messages of a broker to the doors, each channel on a thread of its own. */
@ApplicationScoped
public class MqttDeliveries {

    private final Map<String, MqttDelivery> byChannel = new ConcurrentHashMap<>();
    private final PutAside putAside;
    private final IntakeConfig config;
    private final Clock clock;

    MqttDeliveries(PutAside putAside, IntakeConfig config, Clock clock) {
        this.putAside = putAside;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one message; the stage is done at once, the acknowledgement follows when what it holds is durable. */
    public CompletionStage<Void> take(Door door, Message<byte[]> message) {
        byChannel
                .computeIfAbsent(door.channel(), channel -> new MqttDelivery(door, putAside, config.tries(), clock))
                .take(message);
        return CompletableFuture.completedFuture(null);
    }

    @PreDestroy
    void close() {
        byChannel.values().forEach(MqttDelivery::close);
    }
}
