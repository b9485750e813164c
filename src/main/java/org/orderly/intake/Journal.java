package org.orderly.intake;

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
 * disk the next one gathers, and small groups are some milliseconds apart. Its room is bounded; who finds none waits or
 * is told to come again.
 *
 * @param <O> what is kept
 * @param <S> where it is kept
 */
public final class Journal<O, S extends Journal.Store<O>> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int LARGEST_GROUP = 10_000;

    /** A commit has its price whatever it holds: one of fewer outcomes than this begins so long after the one before. */
    private static final int SMALL_GROUP = 32;

    private static final long SMALL_GROUPS_APART_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Where outcomes are kept. */
    public interface Store<O> extends AutoCloseable {

        /** Keeps these outcomes in one transaction, in their order. On return they are durable. */
        void keep(List<O> outcomes) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Opens the store that the journal writes to. */
    public interface Opening<S> {
        S open() throws SQLException;
    }

    /** What happens to outcomes once they are safe, or lost; called by the journal's one thread, in order. */
    public interface Aftermath<O, S> {
        void durable(List<O> outcomes);

        /**
         * Goes back to what the database knows. {@code drained} takes everything out of the queue that was decided on
         * top of what is lost; nothing may be appended while it is called.
         */
        void lost(Supplier<List<O>> drained, S store) throws SQLException;
    }

    /** May be overdrawn for a moment by what is not turned away. */
    private static final class Room extends Semaphore {
        Room(int size) {
            super(size);
        }

        @Override
        public void reducePermits(int reduction) {
            super.reducePermits(reduction);
        }
    }

    private record Entry<O>(List<O> outcomes, CompletableFuture<Void> durable) {}

    private final BlockingQueue<Entry<O>> queue = new LinkedBlockingQueue<>();
    private final Room room;
    private final int size;
    private final String what;
    private final Opening<S> opening;
    private final Aftermath<O, S> aftermath;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean broken;
    private S store;

    /**
     * @param what it keeps, for messages and for the name of its thread: "pings"
     * @param size how many outcomes may be on their way to the disk at once
     */
    public Journal(String what, int size, Opening<S> opening, Aftermath<O, S> aftermath) {
        this.what = what;
        this.size = size;
        this.room = new Room(size);
        this.opening = opening;
        this.aftermath = aftermath;
        this.thread = new Thread(this::run, what + "-journal");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** How many outcomes wait for the disk. */
    public int waiting() {
        return size - room.availablePermits();
    }

    /** Whether a new delivery can be begun; cheap, to be asked before anything is parsed. */
    public boolean hasRoom() {
        return isWorking() && room.availablePermits() > 0;
    }

    public boolean isWorking() {
        return !closing && !broken;
    }

    /** Takes room for so many outcomes, waiting at most this long. */
    public void reserve(int outcomes, long patienceMs) {
        if (!isWorking()) {
            throw new Overloaded("The database does not answer. Send again in a moment.");
        }
        try {
            boolean taken = room.tryAcquire(outcomes)
                    || (patienceMs > 0 && room.tryAcquire(outcomes, patienceMs, TimeUnit.MILLISECONDS));
            if (!taken) {
                throw new Overloaded("More " + what + " are arriving than the disk takes. Send again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("The service is stopping.");
        }
    }

    /** Takes room for outcomes that are not anybody's delivery, were there none left. */
    public void reserveAnyway(int outcomes) {
        room.reducePermits(outcomes);
    }

    /** Gives back room that was reserved and not needed. */
    public void release(int outcomes) {
        room.release(outcomes);
    }

    /**
     * Queues outcomes whose room is reserved. The future is done when they, and everything queued before them, are
     * durable; it fails when they could not be kept.
     */
    public CompletableFuture<Void> append(List<O> outcomes) {
        Entry<O> entry = new Entry<>(outcomes, new CompletableFuture<>());
        queue.add(entry);
        return entry.durable();
    }

    /** Writes what is queued and ends. */
    @Override
    public void close() {
        closing = true;
        queue.add(new Entry<>(List.of(), new CompletableFuture<>()));
        try {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Entry<O>> group = new ArrayList<>();
        long begunNanos = System.nanoTime() - SMALL_GROUPS_APART_NANOS;
        while (!closing || !queue.isEmpty()) {
            group.clear();
            try {
                gather(group, begunNanos + SMALL_GROUPS_APART_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            begunNanos = System.nanoTime();
            keep(group);
        }
        discard();
    }

    private void gather(List<Entry<O>> group, long untilNanos) throws InterruptedException {
        Entry<O> next = queue.take();
        int outcomes = 0;
        while (next != null) {
            group.add(next);
            outcomes += next.outcomes().size();
            long waitNanos = outcomes < SMALL_GROUP && !closing ? untilNanos - System.nanoTime() : 0;
            next = outcomes < LARGEST_GROUP ? queue.poll(waitNanos, TimeUnit.NANOSECONDS) : null;
        }
    }

    private void keep(List<Entry<O>> group) {
        List<O> outcomes = outcomes(group);
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
            LOG.errorf(e, "Some %s could not be kept; their senders are told to send them again", what);
            lose(group, e);
        }
    }

    /** Until the database answers again nothing new is taken. */
    private void lose(List<Entry<O>> group, Exception cause) {
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

    private static <O> List<O> outcomes(List<Entry<O>> group) {
        List<O> outcomes = new ArrayList<>();
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
