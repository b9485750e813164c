package org.orderly.intake;

import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;
import io.smallrye.reactive.messaging.mqtt.MqttConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.mqtt.internal.MqttHelpers;
import io.smallrye.reactive.messaging.mqtt.session.MqttClientSessionOptions;
import io.smallrye.reactive.messaging.mqtt.session.RequestedQoS;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Connects channels to an MQTT broker, configured as for {@code smallrye-mqtt}, whose client it uses. That connector
 * dials while it is made: what the broker sends before the channel is taken from is lost to us, stays unacknowledged,
 * and once it fills the broker's window nothing more ever comes.
 */
@ApplicationScoped
@Connector(BrokerConnector.NAME)
class BrokerConnector implements InboundConnector, HealthReporter {

    static final String NAME = "orderly-mqtt";

    private final List<BrokerLine> lines = new CopyOnWriteArrayList<>();
    private final Vertx vertx;
    private final Instance<MqttClientSessionOptions> named;

    BrokerConnector(Vertx vertx, @Any Instance<MqttClientSessionOptions> named) {
        this.vertx = vertx;
        this.named = named;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        MqttConnectorIncomingConfiguration settings = new MqttConnectorIncomingConfiguration(config);
        BrokerLine line = new BrokerLine(
                vertx,
                MqttHelpers.createClientOptions(settings, named),
                settings.getChannel(),
                settings.getTopic().orElse(settings.getChannel()),
                RequestedQoS.valueOf(settings.getQos()));
        lines.add(line);
        return line.messages();
    }

    /** Not ready while a channel does not get what is published. */
    @Override
    public HealthReport getReadiness() {
        HealthReport.HealthReportBuilder report = HealthReport.builder();
        lines.forEach(line -> report.add(line.channel(), line.isSubscribed()));
        return report.build();
    }
}
