package org.orderly.location;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Brings groups of fixes, as the journal wrote them, into blocks by bucket and hour. Some buckets at a time, each part in a
 * transaction of its own, and only then are the groups removed. Should it end in the middle, the parts that are done are
 * sorted again and change nothing: a fix that is in a block already is not put there twice.
 */
@ApplicationScoped
class FixSorter {

    /** A track is put together of blocks and of all that waits, so not much may wait; so many are sorted at once. */
    private static final long MANY = 200_000;

    private static final int BUCKETS_A_PART = 10;

    private static final int REMOVED_AT_ONCE = 5_000;

    /** Rest after each part as a multiple of its length, so that nobody waits for a core because of it. */
    private static final int REST = 25;

    private final DataSource database;
    private final LocationConfig config;
    private final Clock clock;
    private final Preparation settling;
    private volatile boolean closing;

    @Inject
    FixSorter(DataSource database, LocationConfig config, Clock clock, Locating locating) {
        this(database, config, clock, locating::keepUnsettled);
    }

    /** What must be done before anything is sorted. */
    interface Preparation {
        void run() throws SQLException;
    }

    /** @param settling keeps what is known only as long as pings wait to be sorted */
    FixSorter(DataSource database, LocationConfig config, Clock clock, Preparation settling) {
        this.settling = settling;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** The numbers of groups are those of their last fixes, so they tell how many there are without reading them. */
    private record Waiting(long firstId, long lastId, long sinceMs) {
        long fixes() {
            return lastId - firstId + 1;
        }
    }

    /** What is not sorted then is sorted after the next start. */
    void stop(@Observes ShutdownEvent event) {
        closing = true;
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void whenEnoughWait() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Waiting waiting = waiting(connection);
            if (waiting != null && (waiting.fixes() >= MANY || isDue(waiting))) {
                settling.run();
                sort(connection, waiting, waiting.fixes() < 2 * MANY ? REST : 0);
            }
        }
    }

    private boolean isDue(Waiting waiting) {
        return clock.millis() - waiting.sinceMs() >= config.sortWithin().toMillis();
    }

    /** Sorts all that waits by now, without a rest. */
    synchronized void sort() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Waiting waiting = waiting(connection);
            if (waiting != null) {
                sort(connection, waiting, 0);
            }
        }
    }

    /**
     * Nothing that comes meanwhile is touched: the last group is removed last, so a journal that is opened before that goes
     * on counting after it, and one that is opened after that may count from the beginning.
     */
    private void sort(Connection connection, Waiting waiting, int rest) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (long from = waiting.firstId(); from <= waiting.lastId() && !closing; from += MANY) {
                sort(connection, from, Math.min(waiting.lastId(), from + MANY - 1), rest);
            }
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private void sort(Connection connection, long firstId, long upToId, int rest) throws SQLException {
        ByteBuffer packed = read(connection, firstId, upToId);
        long[] order = byBucket(packed);
        long latestMs = clock.millis() + config.clockSkew().toMillis();
        try (FixBlocks blocks = new FixBlocks(connection)) {
            List<Fix> fixes = new ArrayList<>();
            int buckets = 0;
            long begunNanos = System.nanoTime();
            for (int i = 0; i < order.length && !closing; i++) {
                fixes.add(PackedFixes.fix(packed, (int) order[i]));
                boolean last = i + 1 == order.length || bucket(order[i + 1]) != bucket(order[i]);
                if (last) {
                    blocks.add(bucket(order[i]), fixes, latestMs);
                    fixes.clear();
                    buckets++;
                }
                if (last && buckets % BUCKETS_A_PART == 0) {
                    connection.commit();
                    rest(begunNanos, rest);
                    begunNanos = System.nanoTime();
                }
            }
        }
        connection.commit();
        if (!closing) {
            remove(connection, firstId, upToId, rest);
        }
    }

    /** All of them in one array: one that is large is not moved by collectors of garbage. */
    private static ByteBuffer read(Connection connection, long firstId, long upToId) throws SQLException {
        int most = Math.toIntExact(upToId - firstId + PackedFixes.MOST);
        ByteBuffer packed = ByteBuffer.allocate(most * PackedFixes.BYTES);
        FixGroups.read(connection, upToId, packed::put);
        return packed.flip();
    }

    /** One number a fix, in the order of buckets: its bucket, then its place. */
    private static long[] byBucket(ByteBuffer packed) {
        long[] order = new long[PackedFixes.count(packed)];
        for (int i = 0; i < order.length; i++) {
            long bucket = FixBlocks.bucketOf(PackedFixes.assetId(packed, i));
            order[i] = (bucket << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        return order;
    }

    private static long bucket(long number) {
        return number >> Integer.SIZE;
    }

    private static Waiting waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet group = statement.executeQuery("""
                        SELECT id, (SELECT MAX(id) FROM fix_groups), kept_ms
                        FROM fix_groups WHERE id = (SELECT MIN(id) FROM fix_groups)
                        """)) {
            return group.next() ? new Waiting(group.getLong(1), group.getLong(2), group.getLong(3)) : null;
        }
    }

    private static void remove(Connection connection, long firstId, long upToId, int rest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM fix_groups WHERE id <= ?")) {
            for (long id = firstId; id < upToId + REMOVED_AT_ONCE; id += REMOVED_AT_ONCE) {
                long begunNanos = System.nanoTime();
                delete.setLong(1, Math.min(id, upToId));
                delete.executeUpdate();
                connection.commit();
                rest(begunNanos, rest);
            }
        }
    }

    private static void rest(long begunNanos, int rest) {
        LockSupport.parkNanos((System.nanoTime() - begunNanos) * rest);
    }
}
