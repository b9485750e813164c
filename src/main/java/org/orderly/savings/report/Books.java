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
    private static final String HEAD = "SELECT seq, hash FROM savings_head WHERE id = 1";

    private final DataSource database;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Columns columns = new Columns();

    Books(DataSource database) {
        this.database = database;
    }

    /** Reads ahead when the service has started, so that nobody waits for it, and what was added from time to time. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
        try (Connection connection = database.getConnection()) {
            if (end(connection).seq() != seq()) {
                lock.writeLock().lock();
                try {
                    catchUp(connection);
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
    private void catchUp(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        long before = columns.seq;
        for (End end = end(connection); end.seq() != columns.seq; end = end(connection)) {
            if (end.seq() < columns.seq) {
                columns = new Columns(); // another ledger
            }
            new EntryReader(connection, columns).after(columns.seq);
            columns.seq = end.seq();
            columns.head = end.hash();
        }
        if (before == 0) {
            LOG.infof("entries read entries=%d ms=%d", columns.highest, (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private record End(long seq, String hash) {}

    private static End end(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new End(row.getLong(1), row.getString(2)) : new End(0, "");
        }
    }
}
