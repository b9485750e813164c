package org.orderly.intake;

import io.smallrye.reactive.messaging.ClientCustomizer;
import io.smallrye.reactive.messaging.mqtt.session.MqttClientSessionOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/** Leaves the PUBACK to us: by default the MQTT client sends it as soon as a message arrives, before it is durable. */
@ApplicationScoped
class MqttAcknowledgement implements ClientCustomizer<MqttClientSessionOptions> {

    @Override
    public MqttClientSessionOptions customize(String channel, Config channelConfig, MqttClientSessionOptions options) {
        options.setAutoAck(false);
        return options;
    }
}
