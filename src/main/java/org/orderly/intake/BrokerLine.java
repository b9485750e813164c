package org.orderly.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.mqtt.session.MqttClientSession;
import io.smallrye.reactive.messaging.mqtt.session.MqttClientSessionOptions;
import io.smallrye.reactive.messaging.mqtt.session.RequestedQoS;
import io.smallrye.reactive.messaging.mqtt.session.SessionEvent;
import io.smallrye.reactive.messaging.mqtt.session.SessionState;
import io.vertx.core.Vertx;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * The line to a broker for one channel. It is dialled only once somebody takes what comes in, because a broker begins
 * to send with its first answer. The subscription is asked for on every connection, also when the broker remembers a
 * session: that may have been cut off before there was one, or be for another topic.
 */
final class BrokerLine {

    private static final Logger LOG = Logger.getLogger(BrokerLine.class);
    private static final int REFUSED = 0x80;
    private static final long AGAIN_MS = TimeUnit.SECONDS.toMillis(10);

    private final Vertx vertx;
    private final MqttClientSession session;
    private final String channel;
    private final String topic;
    private final RequestedQoS quality;
    private volatile boolean subscribed;

    BrokerLine(Vertx vertx, MqttClientSessionOptions options, String channel, String topic, RequestedQoS quality) {
        this.vertx = vertx;
        this.channel = channel;
        this.topic = topic;
        this.quality = quality;
        // By default the client acknowledges a message as soon as it arrives, before it is durable.
        options.setAutoAck(false);
        this.session = MqttClientSession.create(vertx, options);
    }

    String channel() {
        return channel;
    }

    /** Whether the broker has confirmed that it sends us what is published. */
    boolean isSubscribed() {
        return subscribed && session.isConnected();
    }

    /** What the broker sends, for as long as somebody takes it. */
    Multi<Message<byte[]>> messages() {
        return Multi.createFrom().<Message<byte[]>>emitter(this::dial, BackPressureStrategy.BUFFER);
    }

    private void dial(MultiEmitter<? super Message<byte[]>> emitter) {
        session.messageHandler(message -> emitter.emit(message(message)));
        session.sessionStateHandler(this::changed);
        session.exceptionHandler(fault -> LOG.warnf("The line to the broker of %s fails: %s", channel, fault));
        emitter.onTermination(session::stop);
        session.start();
    }

    private void changed(SessionEvent event) {
        if (event.getSessionState() == SessionState.CONNECTED) {
            subscribe();
        } else if (event.getSessionState() == SessionState.DISCONNECTED) {
            subscribed = false;
            session.unsubscribe(topic); // forgotten, so that it is asked for again
        }
    }

    private void subscribe() {
        session.subscribe(topic, quality).onComplete(answer -> {
            subscribed = answer.succeeded() && answer.result() < REFUSED;
            if (subscribed) {
                LOG.infof("The broker sends %s from its topic %s", channel, topic);
            } else if (session.isConnected()) {
                LOG.errorf("The broker refuses to send its topic %s; allow it to our account there", topic);
                session.unsubscribe(topic);
                vertx.setTimer(AGAIN_MS, timer -> subscribe());
            }
        });
    }

    private Message<byte[]> message(MqttPublishMessage message) {
        return Message.of(
                message.payload().getBytes(), Metadata.of(new Topic(message.topicName())), () -> acknowledge(message));
    }

    private static CompletionStage<Void> acknowledge(MqttPublishMessage message) {
        try {
            message.ack();
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
