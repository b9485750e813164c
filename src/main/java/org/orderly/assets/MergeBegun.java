package org.orderly.assets;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One asset is becoming a name of another: whoever keeps rows about assets moves its own, now, in this transaction. It may
 * be a trial that is rolled back, so nothing but the database may be changed; {@link AssetMerged} follows the commit.
 */
public final class MergeBegun {

    private final EntityManager database;
    private final long from;
    private final long into;
    private final Map<String, Long> moved = new LinkedHashMap<>();

    MergeBegun(EntityManager database, long from, long into) {
        this.database = database;
        this.from = from;
        this.into = into;
    }

    /** The number of the asset that goes. */
    public long from() {
        return from;
    }

    /** The number of the asset that stays. */
    public long into() {
        return into;
    }

    /** Moves all rows of a table. */
    public void move(String what, String table) {
        moveColumn(what, table, "asset_id");
    }

    /** Moves all rows that name the asset in this column. */
    public void moveColumn(String what, String table, String column) {
        count(what, run("UPDATE " + table + " SET " + column + " = :into WHERE " + column + " = :from"));
    }

    /**
     * Moves the rows of a table of which an asset has one for each value of these columns (one in all, without columns).
     * What the staying asset has already, it keeps; the other one's is removed.
     */
    public void moveUnlessThere(String what, String table, String... columns) {
        String same = Arrays.stream(columns)
                .map(column -> " AND other." + column + " = " + table + "." + column)
                .collect(Collectors.joining());
        run("DELETE FROM " + table + " WHERE asset_id = :from AND EXISTS (SELECT 1 FROM " + table
                + " other WHERE other.asset_id = :into" + same + ")");
        move(what, table);
    }

    /** Runs a statement with the parameters {@code :from} and {@code :into}, as far as it has them. */
    public int run(String sql) {
        Query query = database.createNativeQuery(sql);
        if (sql.contains(":from")) {
            query.setParameter("from", from);
        }
        if (sql.contains(":into")) {
            query.setParameter("into", into);
        }
        return query.executeUpdate();
    }

    /** Adds to what is told of the merge: so many of what. */
    public void count(String what, long rows) {
        if (rows > 0) {
            moved.merge(what, rows, Long::sum);
        }
    }

    Map<String, Long> moved() {
        return moved;
    }
}
