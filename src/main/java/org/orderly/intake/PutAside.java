package org.orderly.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.time.ClockWatch;

/**
 * Messages of a broker that could not be dealt with: kept as they came, so that what lies behind them goes on and
 * nothing is lost, until a person sends them again or dismisses them. There are only so many, for only so long.
 */
@ApplicationScoped
class PutAside {

    private static final Logger LOG = Logger.getLogger(PutAside.class);
    private static final int LONGEST_TEXT = 500;
    private static final int BEGINNING = 1000;

    /**
     * One of them; times are epoch milliseconds (UTC).
     *
     * @param bytes how long it is
     * @param beginning its first characters, read as UTF-8
     */
    record Row(
            long id,
            String channel,
            String topic,
            long bytes,
            String beginning,
            String reason,
            int tries,
            long firstMs,
            long lastMs) {}

    /** The channel and the payload of one of them. */
    record Content(String channel, Buffer payload) {}

    private final DataSource database;
    private final IntakeConfig config;
    private final Clock clock;
    private final MeterRegistry registry;
    private final ClockWatch watch;

    PutAside(DataSource database, IntakeConfig config, Clock clock, MeterRegistry registry, ClockWatch watch) {
        this.watch = watch;
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.registry = registry;
        counter("pings");
        counter("readings");
    }

    /** Keeps a message; on return it is durable. */
    void put(String channel, String topic, byte[] payload, String reason, int tries, long firstMs) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO put_aside_messages"
                                + " (channel, topic, payload, reason, tries, first_ms, last_ms) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, channel);
            insert.setString(2, cut(topic));
            insert.setBytes(3, payload);
            insert.setString(4, cut(reason));
            insert.setInt(5, tries);
            insert.setLong(6, firstMs);
            insert.setLong(7, clock.millis());
            insert.executeUpdate();
        }
        counter(channel).increment();
        LOG.errorf("A message is put aside channel=%s topic=%s tries=%d: %s", channel, topic, tries, reason);
        keepWithin();
    }

    private Counter counter(String channel) {
        return Counter.builder("orderly.messages.put.aside")
                .description("Messages of a broker that could not be dealt with")
                .tag("channel", channel)
                .register(registry);
    }

    /** The one put aside last first. */
    Page<Row> page(PageQuery which) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id, channel, topic, OCTET_LENGTH(payload),"
                                + " SUBSTRING(payload FROM 1 FOR " + BEGINNING + "), reason, tries, first_ms, last_ms"
                                + " FROM put_aside_messages ORDER BY id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY")) {
            select.setLong(1, which.offset());
            select.setInt(2, which.size());
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            new String(row.getBytes(5), UTF_8),
                            row.getString(6),
                            row.getInt(7),
                            row.getLong(8),
                            row.getLong(9)));
                }
            }
            return new Page<>(rows, which.page(), which.size(), count(connection));
        }
    }

    Optional<Content> content(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT channel, payload FROM put_aside_messages WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Content(row.getString(1), Buffer.buffer(row.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    /** Takes one off the list; false when it is not there. */
    boolean remove(long id) throws SQLException {
        return update("DELETE FROM put_aside_messages WHERE id = ?", id) > 0;
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() throws SQLException {
        if (watch.mayRemove()) {
            removeOld();
        }
    }

    void removeOld() throws SQLException {
        int removed = update(
                "DELETE FROM put_aside_messages WHERE last_ms < ?",
                clock.millis() - config.keepPutAside().toMillis());
        if (removed > 0) {
            LOG.warnf("%d messages put aside were older than %s and are gone", removed, config.keepPutAside());
        }
    }

    private void keepWithin() throws SQLException {
        int removed = update(
                "DELETE FROM put_aside_messages WHERE id <= (SELECT MAX(id) FROM (SELECT id FROM put_aside_messages"
                        + " ORDER BY id DESC OFFSET ? ROWS) AS beyond)",
                config.mostPutAside());
        if (removed > 0) {
            LOG.warnf("More than %d messages are put aside: the %d oldest are gone", config.mostPutAside(), removed);
        }
    }

    private int update(String statement, long value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, value);
            return update.executeUpdate();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM put_aside_messages");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
