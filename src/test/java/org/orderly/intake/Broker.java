package org.orderly.intake;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.orderly.simulation.load.ServiceProcess;

/** A real MQTT broker (Mosquitto) as a child process on a free port of this machine. */
public final class Broker implements AutoCloseable {

    private final Process process;
    private final int port;

    private Broker(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where Mosquitto is installed, if it is. */
    public static Optional<Path> installed() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Broker start(Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("mosquitto.conf"),
                "listener " + port
                        + " 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 20\n");
        Process process = new ProcessBuilder(installed().orElseThrow().toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException("Mosquitto did not start: " + Files.readString(folder.resolve("mosquitto.log")));
            }
            Thread.onSpinWait();
        }
        return new Broker(process, port);
    }

    public int port() {
        return port;
    }

    /** The service as it is packaged, with every stream it takes over MQTT coming from this broker. */
    public ServiceProcess service(Path folder, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Dquarkus.profile=mqtt");
        all.add("-Dmp.messaging.incoming.pings.port=" + port);
        all.add("-Dmp.messaging.incoming.readings.port=" + port);
        return new ServiceProcess(Path.of(System.getProperty("orderly.jar")), folder, all);
    }

    /** Somebody who publishes to a topic. */
    public Sender sender(String topic) throws Exception {
        return new Sender(topic, port);
    }

    /** Publishes at QoS 1, a message at a time. */
    public static final class Sender implements AutoCloseable {

        private final Vertx vertx = Vertx.vertx();
        private final MqttClient client = MqttClient.create(vertx, new MqttClientOptions());
        private final BlockingQueue<Integer> acknowledged = new LinkedBlockingQueue<>();
        private final String topic;

        private Sender(String topic, int port) throws Exception {
            this.topic = topic;
            client.publishCompletionHandler(acknowledged::add);
            done(client.connect(port, "127.0.0.1"));
        }

        /** Returns when the broker has acknowledged the message. */
        public void publish(String message) throws Exception {
            Integer sent = done(client.publish(topic, Buffer.buffer(message), MqttQoS.AT_LEAST_ONCE, false, false));
            if (!sent.equals(acknowledged.poll(10, TimeUnit.SECONDS))) {
                throw new IOException("The broker did not acknowledge message " + sent + ".");
            }
        }

        @Override
        public void close() throws Exception {
            done(vertx.close());
        }

        private static <T> T done(Future<T> work) throws Exception {
            return work.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
