package org.orderly.location;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes outcomes durable, in the order they came, many deliveries to a commit: while one group is on its way to the
 * disk the next one gathers. Its room is bounded; who finds none waits or is told to come again.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int LARGEST_GROUP = 10_000;

    /** Opens the connection that the journal writes to. */
    interface Opening {
        FixStore open() throws SQLException;
    }

    /** What happens to outcomes once they are safe, or lost; called by the journal's one thread, in order. */
    interface Aftermath {
        void durable(List<Outcome> outcomes);

        /**
         * Goes back to what the database knows. {@code drained} takes everything out of the queue that was decided on
         * top of what is lost; nothing may be appended while it is called.
         */
        void lost(Supplier<List<Outcome>> drained, FixStore store) throws SQLException;
    }

    private record Entry(List<Outcome> outcomes, CompletableFuture<Void> durable) {}

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final int size;
    private final Opening opening;
    private final Aftermath aftermath;
    private final Thread thread = new Thread(this::run, "ping-journal");
    private volatile boolean closing;
    private volatile boolean broken;
    private FixStore store;

    Journal(int size, Opening opening, Aftermath aftermath) {
        this.size = size;
        this.room = new Semaphore(size);
        this.opening = opening;
        this.aftermath = aftermath;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** How many outcomes wait for the disk. */
    int waiting() {
        return size - room.availablePermits();
    }

    /** Whether a new delivery can be begun; cheap, to be asked before anything is parsed. */
    boolean hasRoom() {
        return isWorking() && room.availablePermits() > 0;
    }

    boolean isWorking() {
        return !closing && !broken;
    }

    /** Takes room for so many outcomes, waiting at most this long. */
    void reserve(int outcomes, long patienceMs) {
        if (!isWorking()) {
            throw new Overloaded("The database does not answer. Send again in a moment.");
        }
        try {
            boolean taken = room.tryAcquire(outcomes)
                    || (patienceMs > 0 && room.tryAcquire(outcomes, patienceMs, TimeUnit.MILLISECONDS));
            if (!taken) {
                throw new Overloaded("More pings are arriving than the disk takes. Send again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("The service is stopping.");
        }
    }

    /** Gives back room that was reserved and not needed. */
    void release(int outcomes) {
        room.release(outcomes);
    }

    /**
     * Queues outcomes whose room is reserved. The future is done when they, and everything queued before them, are
     * durable; it fails when they could not be kept.
     */
    CompletableFuture<Void> append(List<Outcome> outcomes) {
        Entry entry = new Entry(outcomes, new CompletableFuture<>());
        queue.add(entry);
        return entry.durable();
    }

    /** Writes what is queued and ends. */
    @Override
    public void close() {
        closing = true;
        queue.add(new Entry(List.of(), new CompletableFuture<>()));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Entry> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            int outcomes = group.get(0).outcomes().size();
            while (outcomes < LARGEST_GROUP && !queue.isEmpty()) {
                Entry next = queue.remove();
                group.add(next);
                outcomes += next.outcomes().size();
            }
            keep(group);
        }
        discard();
    }

    private void keep(List<Entry> group) {
        List<Outcome> outcomes = outcomes(group);
        try {
            if (store == null) {
                store = opening.open();
            }
            if (!outcomes.isEmpty()) {
                store.keep(outcomes);
            }
            aftermath.durable(outcomes);
            room.release(outcomes.size());
            group.forEach(entry -> entry.durable().complete(null));
        } catch (SQLException | RuntimeException e) {
            LOG.error("Pings could not be kept; their senders are told to send them again", e);
            lose(group, e);
        }
    }

    /** Until the database answers again nothing new is taken. */
    private void lose(List<Entry> group, Exception cause) {
        broken = true;
        while (!closing) {
            discard();
            try {
                store = opening.open();
                aftermath.lost(
                        () -> {
                            queue.drainTo(group);
                            return outcomes(group);
                        },
                        store);
                break;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The database does not answer: %s", e.getMessage());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
        broken = false;
        room.release(outcomes(group).size());
        group.forEach(entry -> entry.durable().completeExceptionally(cause));
    }

    private static List<Outcome> outcomes(List<Entry> group) {
        List<Outcome> outcomes = new ArrayList<>();
        group.forEach(entry -> outcomes.addAll(entry.outcomes()));
        return outcomes;
    }

    private void discard() {
        if (store != null) {
            try {
                store.close();
            } catch (SQLException e) {
                LOG.warn("The journal's connection did not close cleanly", e);
            }
            store = null;
        }
    }
}
