package org.orderly.savings.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reads the entries of a whole ledger: a few threads read part after part of the list beside each other, and one puts them into
 * the columns in the order of their numbers. What changes meanwhile has to be read once more.
 */
final class FirstReading {

    private static final Logger LOG = Logger.getLogger(FirstReading.class);
    private static final int ENTRIES_A_PART = 10_000;
    private static final int ENTRIES_A_WORD = 200_000;
    private static final int THREADS = 2;
    private static final int PARTS_AHEAD = 2 * THREADS;

    private final DataSource database;
    private final Columns columns;
    private final Deque<Future<List<Columns.Line>>> pending = new ArrayDeque<>();

    FirstReading(DataSource database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** @param highest the greatest number of an entry */
    void upTo(int highest) throws SQLException {
        ExecutorService readers = Executors.newFixedThreadPool(THREADS);
        try {
            for (int after = 0; after < highest; after += ENTRIES_A_PART) {
                int first = after;
                pending.add(readers.submit(() -> part(first, Math.min(highest, first + ENTRIES_A_PART))));
                if (pending.size() > PARTS_AHEAD) {
                    put(highest);
                }
            }
            while (!pending.isEmpty()) {
                put(highest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The entries were not read to their end.", e);
        } finally {
            end(readers);
        }
    }

    private List<Columns.Line> part(int after, int upTo) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new EntryReader(connection).part(after, upTo);
        }
    }

    private void put(int highest) throws InterruptedException, SQLException {
        int before = columns.highest;
        try {
            pending.remove().get().forEach(columns::put);
        } catch (ExecutionException e) {
            throw new SQLException("A part of the entries cannot be read.", e.getCause());
        }
        if (before / ENTRIES_A_WORD < columns.highest / ENTRIES_A_WORD) {
            LOG.infof("reading entries read=%d of=%d", columns.highest, highest);
        }
    }

    private static void end(ExecutorService readers) {
        readers.shutdownNow();
        try {
            readers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
