package org.orderly.telemetry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The catalogue at work: every signal of every class, with the number it has in the database. */
@ApplicationScoped
class Signals {

    private final DataSource database;
    private final SignalCatalogue catalogue = SignalCatalogue.load();
    private final Map<String, Map<String, KnownSignal>> byClass = new HashMap<>();
    private final Map<Integer, String> codes = new HashMap<>();

    Signals(DataSource database) {
        this.database = database;
    }

    /** Numbers the signals that are new in the catalogue; a number is never used again for another one. */
    @PostConstruct
    void load() {
        Map<String, Integer> ids = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("SELECT id, code FROM telemetry_signals");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(2), row.getInt(1));
                }
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO telemetry_signals (id, code) VALUES (?, ?)")) {
                for (Signal signal : catalogue.all()) {
                    if (!ids.containsKey(signal.code())) {
                        ids.put(signal.code(), ids.size() + 1);
                        insert.setInt(1, ids.size());
                        insert.setString(2, signal.code());
                        insert.executeUpdate();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The signals could not be numbered in the database.", e);
        }
        ids.forEach((code, id) -> codes.put(id, code));
        for (Signal signal : catalogue.all()) {
            byClass.computeIfAbsent(signal.classCode(), code -> new LinkedHashMap<>())
                    .put(signal.code(), new KnownSignal(ids.get(signal.code()), signal));
        }
    }

    SignalCatalogue catalogue() {
        return catalogue;
    }

    /** The signals of a class by their code, in the catalogue's order; none for a class it does not know. */
    Map<String, KnownSignal> of(String classCode) {
        return byClass.getOrDefault(classCode, Map.of());
    }

    /** Every signal of every class. */
    Collection<KnownSignal> all() {
        return byClass.values().stream()
                .flatMap(signals -> signals.values().stream())
                .toList();
    }

    /** The code of the signal with this number. */
    String code(int id) {
        return codes.get(id);
    }
}
