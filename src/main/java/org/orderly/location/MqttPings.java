package org.orderly.location;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.orderly.location.PingIntake.Format;

/**
 * Pings from a message broker (profile {@code mqtt}). A message holds one ping or several and is acknowledged once they
 * are durable; while there is no room it stays unacknowledged, so that the broker holds the rest back.
 */
@ApplicationScoped
class MqttPings {

    private static final Logger LOG = Logger.getLogger(MqttPings.class);

    private final PingIntake intake;

    MqttPings(PingIntake intake) {
        this.intake = intake;
    }

    @Incoming("pings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        intake.accept(message.getPayload(), Format.JSON)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(receipt -> acknowledge(message), failure -> LOG.error("A message was not acknowledged", failure));
        return Uni.createFrom().voidItem().subscribeAsCompletionStage();
    }

    /** The connector's own ack does nothing: without {@link MqttAcknowledgement} the client answers on arrival. */
    private static void acknowledge(Message<byte[]> message) {
        message.getMetadata(ReceivingMqttMessageMetadata.class)
                .ifPresent(metadata -> metadata.getMessage().ack());
    }
}
