package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.orderly.intake.MqttDelivery;

/** Pings from a message broker (profile {@code mqtt}). */
@ApplicationScoped
class MqttPings {

    private static final String BROKER = "mqtt";

    private final PingIntake intake;

    MqttPings(PingIntake intake) {
        this.intake = intake;
    }

    @Incoming("pings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        return MqttDelivery.take(intake.door(BROKER), message);
    }
}
