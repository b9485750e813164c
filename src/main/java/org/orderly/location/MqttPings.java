package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.orderly.intake.MqttDeliveries;

/** Pings from a message broker (profile {@code mqtt}). */
@ApplicationScoped
class MqttPings {

    private final PingIntake intake;
    private final MqttDeliveries deliveries;

    MqttPings(PingIntake intake, MqttDeliveries deliveries) {
        this.intake = intake;
        this.deliveries = deliveries;
    }

    @Incoming("pings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        return deliveries.take(intake, message);
    }
}
