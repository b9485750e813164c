package org.orderly.location;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    @Blocking
    CompletionStage<Void> take(Message<byte[]> message) {
        Uni.createFrom()
                .deferred(() -> accept(message.getPayload()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely()
                .subscribe()
                .with(receipt -> message.ack(), failure -> LOG.error("A message was not acknowledged", failure));
        return Uni.createFrom().voidItem().subscribeAsCompletionStage();
    }

    private Uni<Receipt> accept(byte[] payload) {
        try {
            return intake.accept(new ByteArrayInputStream(payload), Format.JSON);
        } catch (IOException | Overloaded e) {
            return Uni.createFrom().failure(e);
        }
    }
}
