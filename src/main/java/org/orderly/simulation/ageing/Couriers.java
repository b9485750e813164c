package org.orderly.simulation.ageing;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.orderly.simulation.Doors;

/** Carry deliveries of readings to the service side by side, each waiting for its own answer. */
final class Couriers implements AutoCloseable {

    private final URI url;
    private final String key;
    private final int count;
    private final ExecutorService threads;
    private final ExecutorCompletionService<Doors> back;
    private int out;

    Couriers(URI url, String key, int count) {
        this.url = url;
        this.key = key;
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "demo-courier");
            thread.setDaemon(true);
            return thread;
        });
        this.back = new ExecutorCompletionService<>(threads);
    }

    /** Sends one more delivery off; waits while all are on their way. */
    void send(String array) throws IOException, InterruptedException {
        Doors doors = out < count ? new Doors(url) : returned();
        out++;
        back.submit(() -> carry(doors, key, array));
    }

    /** Waits until everything is acknowledged. */
    void finish() throws IOException, InterruptedException {
        while (out > 0) {
            returned();
        }
    }

    /** Delivers, and again when the service asks for it. */
    static Doors carry(Doors doors, String key, String array) throws IOException, InterruptedException {
        Doors.Delivered delivered = doors.deliver(key, "/api/readings", array);
        while (delivered.answer() == null) {
            Thread.sleep(delivered.retryAfter().toMillis());
            delivered = doors.deliver(key, "/api/readings", array);
        }
        return doors;
    }

    private Doors returned() throws IOException, InterruptedException {
        try {
            Doors doors = back.take().get();
            out--;
            return doors;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
