package org.orderly.location;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.orderly.assets.TagBound;

/**
 * Tags that are heard but bound to no asset, so that someone can bind them. Counted in memory and kept every few
 * seconds; the list is bounded, and when it is full further codes are only counted as refused.
 */
@ApplicationScoped
public class UnknownTags {

    /**
     * One unknown tag; times are epoch milliseconds (UTC).
     *
     * @param lastPlace where it was heard last: a floor with a position in metres, or a reader
     */
    public record Heard(String code, long firstMs, long lastMs, long heard, String lastPlace) {}

    private final Map<String, Heard> tags = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final DataSource database;
    private final int most;

    UnknownTags(DataSource database, LocationConfig config) {
        this.database = database;
        this.most = config.unknownTags();
    }

    /** All of them, the one heard last first. */
    public List<Heard> list() {
        return tags.values().stream()
                .sorted(Comparator.comparingLong(Heard::lastMs).reversed().thenComparing(Heard::code))
                .toList();
    }

    /** Forgets a tag until it is heard again; false when it is not in the list. */
    public boolean dismiss(String code) {
        boolean known = tags.remove(code) != null;
        if (known) {
            changed.add(code);
        }
        return known;
    }

    void heard(Ping ping, long nowMs) {
        if (tags.size() >= most && !tags.containsKey(ping.tag())) {
            return;
        }
        tags.merge(
                ping.tag(),
                new Heard(ping.tag(), nowMs, nowMs, 1, place(ping)),
                (before, now) ->
                        new Heard(before.code(), before.firstMs(), nowMs, before.heard() + 1, now.lastPlace()));
        changed.add(ping.tag());
    }

    void bound(@Observes TagBound news) {
        dismiss(news.tag());
    }

    private static String place(Ping ping) {
        return ping instanceof Ping.Fix fix
                ? "%s (%.1f, %.1f)".formatted(fix.floor(), fix.x(), fix.y())
                : ((Ping.Sighting) ping).reader();
    }

    void load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT code, first_ms, last_ms, heard, last_place FROM unknown_tags");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tags.put(
                        row.getString(1),
                        new Heard(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)));
            }
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM unknown_tags WHERE code = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO unknown_tags (code, first_ms, last_ms, heard, last_place) VALUES (?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (String code : List.copyOf(changed)) {
                changed.remove(code);
                delete.setString(1, code);
                delete.addBatch();
                Heard heard = tags.get(code);
                if (heard != null) {
                    insert.setString(1, code);
                    insert.setLong(2, heard.firstMs());
                    insert.setLong(3, heard.lastMs());
                    insert.setLong(4, heard.heard());
                    insert.setString(5, heard.lastPlace());
                    insert.addBatch();
                }
            }
            delete.executeBatch();
            insert.executeBatch();
            connection.commit();
        }
    }
}
