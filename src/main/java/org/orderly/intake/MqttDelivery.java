package org.orderly.intake;

import io.smallrye.reactive.messaging.mqtt.ReceivingMqttMessageMetadata;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Brings messages of a broker to an intake. A message holds one element or several and is acknowledged once they are
 * durable; while there is no room it stays unacknowledged, so that the broker holds the rest back.
 */
public final class MqttDelivery {

    private static final Logger LOG = Logger.getLogger(MqttDelivery.class);

    private MqttDelivery() {}

    /** Takes one message; the stage is done at once, the acknowledgement follows. */
    public static CompletionStage<Void> take(Intake<?, ?> intake, Message<byte[]> message) {
        intake.accept(message.getPayload(), Format.JSON)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(receipt -> acknowledge(message), failure -> LOG.error("A message was not acknowledged", failure));
        return CompletableFuture.completedFuture(null);
    }

    /** The connector's own ack does nothing: without {@link MqttAcknowledgement} the client answers on arrival. */
    private static void acknowledge(Message<byte[]> message) {
        message.getMetadata(ReceivingMqttMessageMetadata.class)
                .ifPresent(metadata -> metadata.getMessage().ack());
    }
}
