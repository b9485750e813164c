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
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.orderly.assets.TagBound;
import org.orderly.identity.Key;

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
    public record Heard(String code, long firstMs, long lastMs, long heard, String lastPlace) {

        /** The two as one, which was written as the earlier one. */
        private Heard with(Heard other) {
            Heard last = lastMs > other.lastMs ? this : other;
            return new Heard(code, Math.min(firstMs, other.firstMs), last.lastMs, heard + other.heard, last.lastPlace);
        }
    }

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /** By the keys of their codes: one tag is one, however gateways spell it. */
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
        Heard known = tags.remove(Key.ofCode(code));
        if (known != null) {
            changed.add(known.code());
        }
        return known != null;
    }

    void heard(Ping ping, long nowMs) {
        String code = written(ping.tag());
        String key = Key.ofCode(code);
        if (tags.size() >= most && !tags.containsKey(key)) {
            return;
        }
        Heard heard = tags.merge(
                key,
                new Heard(code, nowMs, nowMs, 1, place(ping)),
                (before, now) ->
                        new Heard(before.code(), before.firstMs(), nowMs, before.heard() + 1, now.lastPlace()));
        changed.add(heard.code());
    }

    void bound(@Observes TagBound news) {
        dismiss(news.tag());
    }

    /** The code as a person can read and a database keep it. */
    private static String written(String code) {
        return UNREADABLE.matcher(Key.trimmed(code)).replaceAll("");
    }

    private static String place(Ping ping) {
        return ping instanceof Ping.Fix fix
                ? "%s (%.1f, %.1f)".formatted(fix.floor(), fix.x(), fix.y())
                : ((Ping.Sighting) ping).reader();
    }

    void load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT code, first_ms, last_ms, heard, last_place FROM unknown_tags ORDER BY first_ms, code");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Heard heard =
                        new Heard(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5));
                Heard one = tags.merge(Key.ofCode(heard.code()), heard, Heard::with);
                if (!one.equals(heard)) { // two spellings of one tag, kept by an earlier version
                    changed.add(heard.code());
                    changed.add(one.code());
                }
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
                Heard heard = tags.get(Key.ofCode(code));
                if (heard != null && heard.code().equals(code)) {
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
