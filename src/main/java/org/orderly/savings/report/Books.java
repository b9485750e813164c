package org.orderly.savings.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The columns of all entries, as true as the ledger at the moment of reading. Whoever reads looks where the ledger ends, and
 * reads what was added since the last time; so it does not matter who added it, or whether it was done by another process.
 */
@ApplicationScoped
class Books {

    private static final Logger LOG = Logger.getLogger(Books.class);
    private static final String HEAD = "SELECT seq, entries, hash FROM savings_head WHERE id = 1";

    private final DataSource database;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Columns columns = new Columns();

    Books(DataSource database) {
        this.database = database;
    }

    /** Reads ahead when the service has just started, so that hardly anybody waits for it, and what was added from time to time. */
    @Scheduled(every = "60s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAhead() {
        read(now -> now.seq);
    }

    /** What a reader makes of the columns; they do not change while it reads. */
    <T> T read(Function<Columns, T> reader) {
        QuarkusTransaction.suspendingExisting().run(this::follow);
        lock.readLock().lock();
        try {
            return reader.apply(columns);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void follow() {
        try {
            if (end().seq() != seq()) {
                lock.writeLock().lock();
                try {
                    catchUp();
                } finally {
                    lock.writeLock().unlock();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The entries cannot be read.", e);
        }
    }

    private long seq() {
        lock.readLock().lock();
        try {
            return columns.seq;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Until the ledger ends where it ended before it was read: a decision may fall between two reads of a long list. */
    private void catchUp() throws SQLException {
        for (End end = end(); end.seq() != columns.seq; end = end()) {
            if (columns.seq == 0 || end.seq() < columns.seq) {
                columns = whole(end); // the first, or another ledger
            } else {
                try (Connection connection = database.getConnection()) {
                    new EntryReader(connection).changed(columns.seq).forEach(columns::put);
                }
            }
            columns.seq = end.seq();
            columns.head = end.hash();
        }
    }

    private Columns whole(End end) throws SQLException {
        long begin = System.nanoTime();
        Columns anew = new Columns();
        new FirstReading(database, anew).upTo(Math.toIntExact(end.entries()));
        LOG.infof("entries read entries=%d ms=%d", anew.highest, (System.nanoTime() - begin) / 1_000_000);
        return anew;
    }

    private record End(long seq, long entries, String hash) {}

    /** Takes a connection for that moment alone: whoever waits for a long reading holds none. */
    private End end() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new End(row.getLong(1), row.getLong(2), row.getString(3)) : new End(0, 0, "");
        }
    }
}
