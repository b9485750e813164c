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

    /** Whoever turns everybody away for longer than this is not ready. */
    private static final long TOO_LONG_WITHOUT_ROOM_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A commit that takes longer than this is none that somebody should wait for. */
    private static final long TOO_LONG_A_COMMIT_NANOS = TimeUnit.SECONDS.toNanos(15);

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

    /** Room for outcomes that are being decided. Closing gives back what was not needed, whatever went wrong. */
    public final class Reservation implements AutoCloseable {

        private int left;

        private Reservation(int outcomes) {
            left = outcomes;
        }

        /**
         * Queues outcomes in the reserved room. The future is done when they, and everything queued before them, are
         * durable; it fails with {@link Unkept} when they could not be kept.
         */
        public CompletableFuture<Void> append(List<O> outcomes) {
            if (outcomes.size() > left) {
                throw new IllegalStateException(
                        "Room is left for " + left + " outcomes, not for " + outcomes.size() + ".");
            }
            left -= outcomes.size();
            return queued(outcomes);
        }

        @Override
        public void close() {
            room.release(left);
            left = 0;
        }
    }

    private final BlockingQueue<Entry<O>> queue = new LinkedBlockingQueue<>();
    private final Room room;
    private final int size;
    private final String what;
    private final Opening<S> opening;
    private final Aftermath<O, S> aftermath;
    private final Thread thread;
    private volatile boolean open;
    private volatile boolean closing;
    private volatile boolean broken;
    private volatile long fullSinceNanos;
    private volatile long keepingSinceNanos;
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

    /** From now on outcomes are taken: what they are decided on is there. */
    public void start() {
        thread.start();
        open = true;
    }

    /** How many outcomes wait for the disk. */
    public int waiting() {
        return size - room.availablePermits();
    }

    /** Whether a new delivery can be begun; cheap. */
    public boolean hasRoom() {
        return isOpen() && room.availablePermits() > 0;
    }

    /**
     * To be asked before anything is parsed.
     *
     * @throws Unavailable while nothing is taken at all
     * @throws Overloaded when there is no room
     */
    public void needsRoom() {
        if (!isOpen()) {
            throw unavailable();
        }
        if (room.availablePermits() == 0) {
            throw full();
        }
    }

    /** Whether outcomes are taken and kept; false too when there was no room for anybody for some seconds. */
    public boolean isWorking() {
        return isOpen()
                && !hasLasted(keepingSinceNanos, TOO_LONG_A_COMMIT_NANOS)
                && (waiting() == 0 || !hasLasted(fullSinceNanos, TOO_LONG_WITHOUT_ROOM_NANOS));
    }

    private boolean isOpen() {
        return open && !closing && !broken;
    }

    private static boolean hasLasted(long sinceNanos, long nanos) {
        return sinceNanos != 0 && System.nanoTime() - sinceNanos > nanos;
    }

    /**
     * Takes room for so many outcomes, waiting at most this long.
     *
     * @throws Unavailable while nothing is taken at all
     * @throws Overloaded when there is no room
     */
    public Reservation reserve(int outcomes, long patienceMs) {
        if (!isOpen()) {
            throw unavailable();
        }
        try {
            boolean taken = room.tryAcquire(outcomes)
                    || (patienceMs > 0 && room.tryAcquire(outcomes, patienceMs, TimeUnit.MILLISECONDS));
            if (!taken) {
                throw full();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping.");
        }
        fullSinceNanos = 0;
        return new Reservation(outcomes);
    }

    /** Takes room for outcomes that are not anybody's delivery, were there none left. */
    public Reservation reserveAnyway(int outcomes) {
        room.reducePermits(outcomes);
        return new Reservation(outcomes);
    }

    /** Is done when everything queued before is durable; fails when it could not be kept. */
    public CompletableFuture<Void> caughtUp() {
        return queued(List.of());
    }

    private CompletableFuture<Void> queued(List<O> outcomes) {
        Entry<O> entry = new Entry<>(outcomes, new CompletableFuture<>());
        queue.add(entry);
        return entry.durable();
    }

    private Unavailable unavailable() {
        return new Unavailable(
                closing
                        ? "The service is stopping."
                        : open
                                ? "The database does not answer. Send again in a moment."
                                : "The service is starting. Send again in a moment.");
    }

    private Overloaded full() {
        if (fullSinceNanos == 0) {
            fullSinceNanos = System.nanoTime();
        }
        return new Overloaded("More " + what + " are arriving than the disk takes. Send again in a moment.");
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
        keepingSinceNanos = System.nanoTime();
        try {
            write(group);
        } catch (SQLException | RuntimeException e) {
            if (group.size() > 1 && isOfWhatIsWritten(e)) {
                keepOneByOne(group);
            } else {
                lose(group, e);
            }
        } finally {
            keepingSinceNanos = 0;
        }
    }

    /** One of them cannot be kept: those before it are, and it alone is told that it is to blame. */
    private void keepOneByOne(List<Entry<O>> group) {
        discard();
        for (int i = 0; i < group.size(); i++) {
            try {
                write(group.subList(i, i + 1));
            } catch (SQLException | RuntimeException e) {
                lose(new ArrayList<>(group.subList(i, group.size())), e);
                return;
            }
        }
    }

    private void write(List<Entry<O>> group) throws SQLException {
        List<O> outcomes = outcomes(group);
        if (store == null) {
            store = opening.open();
        }
        if (!outcomes.isEmpty()) {
            store.keep(outcomes);
        }
        tell(outcomes);
        room.release(outcomes.size());
        group.forEach(entry -> entry.durable().complete(null));
    }

    /** What is kept stays kept, though somebody who is told of it fails. */
    private void tell(List<O> outcomes) {
        try {
            aftermath.durable(outcomes);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Some %s are kept, but not everybody was told of them", what);
        }
    }

    /** A row that the database refuses for its content, or that cannot be made; nothing of its group was committed. */
    private static boolean isOfWhatIsWritten(Exception e) {
        if (e instanceof SQLException refusal) {
            String state = refusal.getSQLState();
            return state != null && (state.startsWith("22") || state.startsWith("23"));
        }
        return true;
    }

    /** Until the database answers again nothing new is taken. The first of the group is the one that failed. */
    private void lose(List<Entry<O>> group, Exception cause) {
        LOG.errorf(cause, "Some %s could not be kept; their senders are told to send them again", what);
        boolean byItself = isOfWhatIsWritten(cause);
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
        for (int i = 0; i < group.size(); i++) {
            group.get(i).durable().completeExceptionally(new Unkept(cause, byItself && i == 0));
        }
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
