package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.orderly.intake.MqttDelivery;

/** Readings and events from a message broker (profile {@code mqtt}). */
@ApplicationScoped
class MqttReadings {

    private final ReadingIntake intake;

    MqttReadings(ReadingIntake intake) {
        this.intake = intake;
    }

    @Incoming("readings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        return MqttDelivery.take(intake.door(), message);
    }
}
