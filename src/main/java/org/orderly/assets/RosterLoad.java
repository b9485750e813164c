package org.orderly.assets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Reads every asset into the roster at start, in slices by number, past the ORM. */
final class RosterLoad {

    private static final int SLICE = 10_000;
    private static final String TAGS =
            "SELECT id, code, asset_id, bound_from_ms FROM tags WHERE asset_id IS NOT NULL AND id > ?"
                    + " ORDER BY id FETCH FIRST " + SLICE + " ROWS ONLY";
    private static final String BINDINGS = "SELECT t.id, t.code, b.asset_id, b.from_ms, b.until_ms"
            + " FROM tag_bindings b JOIN tags t ON t.id = b.tag_id";
    private static final String NOT_THERE =
            "SELECT DISTINCT asset_id FROM asset_reports WHERE kind = 'not-there' AND resolved_at IS NULL";
    private static final String QUARANTINES = "SELECT asset_id, because FROM asset_quarantines ORDER BY since, holder";
    private static final String MERGED =
            "SELECT id, merged_into, control_number FROM assets WHERE merged_into IS NOT NULL ORDER BY id";
    private static final String MODELS = "SELECT m.id, m.class_code, c.name, m.maker, m.name FROM asset_models m"
            + " JOIN device_classes c ON c.code = m.class_code";
    private static final String ASSETS = "SELECT id, control_number, name, model_id, serial_number, udi_di, lot,"
            + " department, criticality, status FROM assets WHERE id > ? AND merged_into IS NULL ORDER BY id FETCH FIRST "
            + SLICE + " ROWS ONLY";

    private record Model(String classCode, String className, String maker, String name) {}

    private final DataSource database;
    private final UnaryOperator<String> shared;

    /** @param shared gives one and the same object for equal texts */
    RosterLoad(DataSource database, UnaryOperator<String> shared) {
        this.database = database;
        this.shared = shared;
    }

    /** Who wore which tag when, by the tag's code. */
    void bindings(BiConsumer<String, TagBindings> found) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(BINDINGS + " ORDER BY t.id, b.from_ms")) {
            query.setFetchSize(SLICE);
            bindings(query, found);
        } catch (SQLException e) {
            throw new IllegalStateException("The tags could not be read from the database.", e);
        }
    }

    /** Who wore that tag when; null when nobody ever did. */
    TagBindings bindings(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(BINDINGS + " WHERE t.code = ? ORDER BY b.from_ms")) {
            query.setString(1, code);
            TagBindings[] found = new TagBindings[1];
            bindings(query, (same, bindings) -> found[0] = bindings);
            return found[0];
        } catch (SQLException e) {
            throw new IllegalStateException("The tags could not be read from the database.", e);
        }
    }

    private static void bindings(PreparedStatement query, BiConsumer<String, TagBindings> found) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            String code = null;
            long tagId = 0;
            List<TagBindings.Binding> bindings = new ArrayList<>();
            while (row.next()) {
                if (!row.getString(2).equals(code)) {
                    tell(code, tagId, bindings, found);
                    tagId = row.getLong(1);
                    code = row.getString(2);
                    bindings.clear();
                }
                Long until = row.getObject(5, Long.class);
                bindings.add(new TagBindings.Binding(
                        row.getLong(3), row.getLong(4), until == null ? Long.MAX_VALUE : until));
            }
            tell(code, tagId, bindings, found);
        }
    }

    private static void tell(
            String code, long tagId, List<TagBindings.Binding> bindings, BiConsumer<String, TagBindings> found) {
        if (!bindings.isEmpty()) {
            found.accept(code, new TagBindings(tagId, List.copyOf(bindings)));
        }
    }

    /** @param merged takes the number of each merged asset and of the one it was merged into */
    void into(Consumer<AssetCard> cards, Consumer<BoundTag> tags, BiConsumer<Long, Long> merged) {
        try (Connection connection = database.getConnection()) {
            Map<Long, List<String>> codes = tags(connection, tags);
            Map<Long, Model> models = models(connection);
            Set<Long> notThere = notThere(connection);
            Map<Long, String> quarantines = quarantines(connection);
            Map<Long, List<String>> former = merged(connection, merged);
            slices(connection, ASSETS, row -> {
                long id = row.getLong(1);
                Model model = models.get(row.getLong(4));
                cards.accept(new AssetCard(
                        id,
                        row.getString(2),
                        shared.apply(row.getString(3)),
                        model.classCode(),
                        model.className(),
                        model.maker(),
                        model.name(),
                        row.getString(5),
                        row.getString(6) == null ? null : shared.apply(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        Criticality.of(row.getString(9)),
                        AssetStatus.of(row.getString(10)),
                        codes.getOrDefault(id, List.of()),
                        notThere.contains(id),
                        quarantines.get(id),
                        former.getOrDefault(id, List.of())));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The assets could not be read from the database.", e);
        }
    }

    private static Map<Long, List<String>> tags(Connection connection, Consumer<BoundTag> tags) throws SQLException {
        Map<Long, List<String>> codes = new HashMap<>();
        slices(connection, TAGS, row -> {
            BoundTag tag = new BoundTag(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
            tags.accept(tag);
            codes.merge(tag.assetId(), List.of(tag.code()), RosterLoad::joined);
        });
        return codes;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private Map<Long, Model> models(Connection connection) throws SQLException {
        Map<Long, Model> models = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(MODELS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                models.put(
                        row.getLong(1),
                        new Model(
                                shared.apply(row.getString(2)),
                                shared.apply(row.getString(3)),
                                shared.apply(row.getString(4)),
                                shared.apply(row.getString(5))));
            }
        }
        return models;
    }

    private static Map<Long, String> quarantines(Connection connection) throws SQLException {
        Map<Long, String> reasons = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(QUARANTINES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                reasons.putIfAbsent(row.getLong(1), row.getString(2));
            }
        }
        return reasons;
    }

    private static Map<Long, List<String>> merged(Connection connection, BiConsumer<Long, Long> merged)
            throws SQLException {
        Map<Long, List<String>> former = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(MERGED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                merged.accept(row.getLong(1), row.getLong(2));
                former.merge(row.getLong(2), List.of(row.getString(3)), RosterLoad::joined);
            }
        }
        return former;
    }

    private static Set<Long> notThere(Connection connection) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(NOT_THERE);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void slices(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            long last = -1;
            int read = SLICE;
            while (read == SLICE) {
                query.setLong(1, last);
                read = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        reader.read(row);
                        read++;
                    }
                }
            }
        }
    }
}
