package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.orderly.intake.MqttDeliveries;

/** Readings and events from a message broker (profile {@code mqtt}). */
@ApplicationScoped
class MqttReadings {

    private final ReadingIntake intake;
    private final MqttDeliveries deliveries;

    MqttReadings(ReadingIntake intake, MqttDeliveries deliveries) {
        this.intake = intake;
        this.deliveries = deliveries;
    }

    @Incoming("readings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> take(Message<byte[]> message) {
        return deliveries.take(intake, message);
    }
}
