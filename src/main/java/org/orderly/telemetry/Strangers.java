package org.orderly.telemetry;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.Roster;
import org.orderly.identity.Key;
import org.orderly.telemetry.Stranger.Kind;

/**
 * Devices that nobody has registered and signals that the catalogue does not know, so that someone can see to them.
 * Counted in memory and kept every few seconds; each list is bounded, and when it is full further names are only counted
 * as refused.
 */
@ApplicationScoped
class Strangers {

    /** By what a stranger is known: its name without the ways to spell it. */
    private record Name(Kind kind, String classCode, String key) {
        static Name of(Kind kind, String classCode, String name) {
            return new Name(kind, classCode, Key.of(name));
        }
    }

    private final Map<Kind, Map<Name, Stranger>> strangers = new EnumMap<>(Map.of(
            Kind.DEVICE, new ConcurrentHashMap<>(),
            Kind.SIGNAL, new ConcurrentHashMap<>()));
    /** Those to be kept anew, and how they were written first. */
    private final Map<Name, String> changed = new ConcurrentHashMap<>();

    private final DataSource database;
    private final Roster roster;
    private final int most;

    Strangers(DataSource database, Roster roster, TelemetryConfig config) {
        this.database = database;
        this.roster = roster;
        this.most = config.strangers();
    }

    /** All of one kind, the one heard last first. */
    List<Stranger> list(Kind kind) {
        return strangers.get(kind).values().stream()
                .sorted(Comparator.comparingLong(Stranger::lastMs).reversed().thenComparing(Stranger::name))
                .toList();
    }

    void heard(Kind kind, String classCode, String name, Told told, long nowMs) {
        Map<Name, Stranger> of = strangers.get(kind);
        Name key = Name.of(kind, classCode, name);
        if (of.size() >= most && !of.containsKey(key)) {
            return;
        }
        Stranger now = new Stranger(kind, classCode, name, nowMs, nowMs, 1, told.device(), said(told));
        changed.put(key, of.merge(key, now, Stranger::heardAgain).name());
    }

    /** A device that is registered is no stranger any more. */
    void changed(@Observes AssetChanged news) {
        roster.card(news.assetId()).ifPresent(card -> {
            met(card.controlNumber());
            met(card.serialNumber());
            card.formerNumbers().forEach(this::met);
        });
    }

    private void met(String device) {
        Name name = Name.of(Kind.DEVICE, "", device);
        Stranger stranger = strangers.get(Kind.DEVICE).remove(name);
        if (stranger != null) {
            changed.put(name, stranger.name());
        }
    }

    private static String said(Told told) {
        return told instanceof Told.Reading reading
                ? reading.signal() + " " + reading.value() + (reading.unit() == null ? "" : " " + reading.unit())
                : ((Told.Happening) told).event().kind().code();
    }

    void load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT kind, class_code, name, first_ms,"
                        + " last_ms, heard, last_device, last_said FROM telemetry_strangers");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Kind kind = Kind.valueOf(row.getString(1));
                strangers
                        .get(kind)
                        .putIfAbsent(
                                Name.of(kind, row.getString(2), row.getString(3)),
                                new Stranger(
                                        kind,
                                        row.getString(2),
                                        row.getString(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getString(7),
                                        row.getString(8)));
            }
        }
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM telemetry_strangers WHERE kind = ? AND class_code = ? AND name = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO telemetry_strangers (kind, class_code, name, first_ms, last_ms, heard,"
                                + " last_device, last_said) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Name name : List.copyOf(changed.keySet())) {
                delete.setString(1, name.kind().name());
                delete.setString(2, name.classCode());
                delete.setString(3, changed.remove(name));
                delete.addBatch();
                Stranger stranger = strangers.get(name.kind()).get(name);
                if (stranger != null) {
                    add(insert, stranger);
                }
            }
            delete.executeBatch();
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void add(PreparedStatement insert, Stranger stranger) throws SQLException {
        insert.setString(1, stranger.kind().name());
        insert.setString(2, stranger.classCode());
        insert.setString(3, stranger.name());
        insert.setLong(4, stranger.firstMs());
        insert.setLong(5, stranger.lastMs());
        insert.setLong(6, stranger.heard());
        insert.setString(7, stranger.lastDevice());
        insert.setString(8, stranger.lastSaid());
        insert.addBatch();
    }
}
