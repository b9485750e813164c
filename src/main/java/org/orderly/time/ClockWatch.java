package org.orderly.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Watches the machine's own clock. Once it has jumped, nothing old is removed until it is back where it should be or a
 * person says that it is right: what seems to be old may be of today.
 */
@ApplicationScoped
public class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    /** While the service runs, a clock that goes another way than time by more than this has jumped. */
    private static final long JUMP_MS = Duration.ofMinutes(5).toMillis();

    /** While it does not run, time passes; more than this is to be confirmed. */
    private static final long AWAY_MS = Duration.ofDays(2).toMillis();

    /**
     * The clock jumped.
     *
     * @param from where it stood, or should have stood
     * @param to where it stood then
     */
    public record Jump(Instant from, Instant to) {}

    private final DataSource database;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Jump jump;
    private long seenMs;
    private long seenNanos;

    @Inject
    ClockWatch(DataSource database, Clock clock) {
        this(database, clock, System::nanoTime);
    }

    ClockWatch(DataSource database, Clock clock, LongSupplier nanos) {
        this.database = database;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** A jump that nobody has explained yet. */
    public Optional<Jump> jump() {
        return Optional.ofNullable(jump);
    }

    /** Whether what is old by the clock may be removed. */
    public synchronized boolean mayRemove() {
        try {
            look();
        } catch (SQLException e) {
            throw new IllegalStateException("The clock's mark cannot be kept.", e);
        }
        return jump == null;
    }

    /** A person says that the clock is right as it is. */
    public synchronized void confirm() throws SQLException {
        jump = null;
        keep();
    }

    synchronized void start(@Observes @Priority(1) StartupEvent event) throws SQLException {
        long nowMs = clock.millis();
        long beforeMs = read();
        boolean off = beforeMs > 0 && (nowMs < beforeMs - JUMP_MS || nowMs > beforeMs + AWAY_MS);
        if (off) {
            jumped(beforeMs, nowMs);
        }
        seenMs = nowMs;
        seenNanos = nanos.getAsLong();
        keep();
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() throws SQLException {
        long passedMs = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - seenNanos);
        long nowMs = clock.millis();
        if (Math.abs(nowMs - seenMs - passedMs) > JUMP_MS) {
            jumped(seenMs + passedMs, nowMs);
        }
        seenMs = nowMs;
        seenNanos += TimeUnit.MILLISECONDS.toNanos(passedMs);
        keep();
    }

    /** A jump back to where the clock should be undoes the one before. */
    private void jumped(long fromMs, long toMs) {
        Jump before = jump;
        long offMs = toMs
                - fromMs
                + (before == null
                        ? 0
                        : before.to().toEpochMilli() - before.from().toEpochMilli());
        jump = Math.abs(offMs) <= JUMP_MS
                ? null
                : new Jump(Instant.ofEpochMilli(toMs - offMs), Instant.ofEpochMilli(toMs));
        LOG.warnf(
                "the machine's clock jumped from %s to %s%s",
                Instant.ofEpochMilli(fromMs),
                Instant.ofEpochMilli(toMs),
                jump == null ? ", where it should be" : "; nothing old is removed until that is confirmed");
    }

    private long read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT seen_ms, jump_from_ms, jump_to_ms FROM clock_marks");
                ResultSet row = select.executeQuery()) {
            row.next();
            Long from = row.getObject(2, Long.class);
            Long to = row.getObject(3, Long.class);
            jump = from == null || to == null ? null : new Jump(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
            return row.getLong(1);
        }
    }

    private void keep() throws SQLException {
        Jump now = jump;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE clock_marks SET seen_ms = ?, jump_from_ms = ?, jump_to_ms = ?")) {
            update.setLong(1, seenMs);
            set(update, 2, now == null ? null : now.from());
            set(update, 3, now == null ? null : now.to());
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement update, int index, Instant time) throws SQLException {
        if (time == null) {
            update.setNull(index, Types.BIGINT);
        } else {
            update.setLong(index, time.toEpochMilli());
        }
    }
}
