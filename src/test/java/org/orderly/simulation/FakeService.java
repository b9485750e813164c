package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/** As much of the service as the demo's devices see: assets, reports and the door for readings. */
public final class FakeService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Device> devices;
    private boolean busyOnce = true;

    public FakeService(List<Device> devices) throws IOException {
        this.devices = devices;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Readings and events that came in. */
    public List<JsonNode> told() {
        return List.copyOf(told);
    }

    /** Reports filed and resolved, in words. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void forget() {
        told.clear();
        calls.clear();
    }

    private synchronized void answer(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String text = reply(path, body);
            exchange.getResponseHeaders().add("Set-Cookie", "session=1");
            int status = text.isEmpty() ? 503 : 200;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reply(String path, byte[] body) throws IOException {
        if (path.equals("/api/welcome")) {
            return """
                    {"demoAccounts":[{"role":"nurse","username":"n","password":"n"},
                     {"role":"biomed","username":"b","password":"b"}]}""";
        }
        if (path.equals("/api/readings")) {
            if (busyOnce) {
                busyOnce = false;
                return "";
            }
            JSON.readTree(body).forEach(told::add);
            return "{\"accepted\":1,\"refused\":{}}";
        }
        if (path.equals("/api/assets")) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < devices.size(); i++) {
                items.add("{\"id\":%d,\"controlNumber\":\"%s\"}"
                        .formatted(i + 1, devices.get(i).controlNumber()));
            }
            return "{\"items\":[%s],\"total\":%d}".formatted(String.join(",", items), items.size());
        }
        if (path.endsWith("/reports") && body.length > 0) {
            calls.add("broken " + path.split("/", -1)[3]);
            return "{\"id\":%s}".formatted(path.split("/", -1)[3]);
        }
        if (path.endsWith("/resolve")) {
            calls.add("resolved " + path.split("/", -1)[3]);
        }
        return path.equals("/api/reports") ? "{\"items\":[],\"total\":0}" : "{}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
