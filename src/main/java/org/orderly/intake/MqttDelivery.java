package org.orderly.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Brings the messages of one channel to its intake, one after another on a thread of its own. A message holds one
 * element or several and is acknowledged once they are durable. While nothing is taken, or there is no room, it waits
 * and those behind it do, so that the broker holds the rest back. A message that fails by itself lets the others pass,
 * is tried again some times, and is then put aside.
 */
final class MqttDelivery implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MqttDelivery.class);
    private static final long SHORTEST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final Door door;
    private final PutAside putAside;
    private final int most;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private volatile boolean closed;

    MqttDelivery(Door door, PutAside putAside, int tries, Clock clock) {
        this.door = door;
        this.putAside = putAside;
        this.most = tries;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread worker = new Thread(work, door.channel() + "-mqtt");
            worker.setDaemon(true);
            return worker;
        });
    }

    /** One message and how often it failed by itself. */
    private record Attempt(Message<byte[]> message, int failures, long firstMs) {
        Attempt failed() {
            return new Attempt(message, failures + 1, firstMs);
        }
    }

    void take(Message<byte[]> message) {
        later(new Attempt(message, 0, clock.millis()), 0);
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
    }

    private void later(Attempt attempt, long pauseMs) {
        inTurn(() -> deal(attempt), pauseMs);
    }

    private void inTurn(Runnable work, long pauseMs) {
        try {
            Future<?> unused = thread.schedule(work, pauseMs, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The service is stopping; the broker keeps what is not acknowledged", e);
        }
    }

    private void deal(Attempt attempt) {
        try {
            for (int tries = 0; !closed; tries++) {
                try {
                    begin(attempt);
                    return;
                } catch (Overloaded | Unavailable notNow) {
                    Thread.sleep(pauseMs(tries));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed(attempt, e); // on this thread nobody else would hear of it
        }
    }

    private void begin(Attempt attempt) {
        door.door()
                .begin(attempt.message().getPayload(), Format.JSON)
                .subscribe()
                .with(receipt -> acknowledge(attempt), failure -> failed(attempt, failure));
    }

    private void failed(Attempt attempt, Throwable failure) {
        boolean byItself = !(failure instanceof Unkept unkept) || unkept.isByItself();
        if (!byItself) {
            later(attempt, SHORTEST_PAUSE_MS);
        } else if (attempt.failures() + 1 < most) {
            later(attempt.failed(), pauseMs(attempt.failures()));
        } else {
            LOG.errorf(failure, "A message of %s failed %d times", door.channel(), most);
            String reason = failure instanceof Unkept
                    ? "The database does not take something that it holds; the log says what."
                    : "Something about it cannot be dealt with; the log says what.";
            inTurn(() -> putAside(attempt.failed(), reason), 0);
        }
    }

    /** While the database is away it is not acknowledged either. */
    private void putAside(Attempt attempt, String reason) {
        Message<byte[]> message = attempt.message();
        String topic = message.getMetadata(Topic.class).map(Topic::name).orElse("");
        try {
            putAside.put(door.channel(), topic, message.getPayload(), reason, attempt.failures(), attempt.firstMs());
            acknowledge(attempt);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A message of %s could not be put aside yet: %s", door.channel(), e.getMessage());
            inTurn(() -> putAside(attempt, reason), LONGEST_PAUSE_MS);
        }
    }

    private void acknowledge(Attempt attempt) {
        attempt.message().ack().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("The broker is gone; it sends the message again", failure);
            }
        });
    }

    private static long pauseMs(int tries) {
        return Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS << Math.min(tries, 10));
    }
}
