package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** The blocks of sorted fixes, and the newest fix of each asset. */
final class FixBlocks implements AutoCloseable {

    static final long HOUR_MS = TimeUnit.HOURS.toMillis(1);

    /** So many neighbouring assets share blocks. A block of one asset would cost as much as a row for each fix. */
    private static final int ASSETS_A_BUCKET = 64;

    private static final String SELECT =
            "SELECT fixes FROM fix_blocks WHERE bucket = ? AND epoch_hour BETWEEN ? AND ? ORDER BY epoch_hour, id";
    private static final String INSERT = "INSERT INTO fix_blocks (bucket, epoch_hour, fixes) VALUES (?, ?, ?)";
    private static final String NEWEST = "SELECT fixes FROM fixes_newest WHERE bucket = ?";
    private static final String FIRST_NEWEST = "INSERT INTO fixes_newest (fixes, bucket) VALUES (?, ?)";
    private static final String NEXT_NEWEST = "UPDATE fixes_newest SET fixes = ? WHERE bucket = ?";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement newest;
    private final PreparedStatement firstNewest;
    private final PreparedStatement nextNewest;

    /** Writes to the connection and leaves it open; who gave it commits. */
    FixBlocks(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement(INSERT);
        newest = connection.prepareStatement(NEWEST);
        firstNewest = connection.prepareStatement(FIRST_NEWEST);
        nextNewest = connection.prepareStatement(NEXT_NEWEST);
    }

    /** The bucket of an asset. */
    static long bucketOf(long assetId) {
        return Math.floorDiv(assetId, ASSETS_A_BUCKET);
    }

    /** The hour since 1970-01-01 UTC that the time is in. */
    static long hourOf(long atMs) {
        return Math.floorDiv(atMs, HOUR_MS);
    }

    /** Tells the fixes of these assets of a bucket, from one hour to another, hour by hour as they came. */
    static void read(
            Connection connection, long bucket, long fromHour, long toHour, LongPredicate assets, Consumer<Fix> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, bucket);
            select.setLong(2, fromHour);
            select.setLong(3, toHour);
            try (ResultSet block = select.executeQuery()) {
                while (block.next()) {
                    PackedFixes.unpack(block.getBytes(1), assets, found);
                }
            }
        }
    }

    /** Tells the newest sorted fix of each asset. */
    static void readNewest(Connection connection, LongPredicate assets, Consumer<Fix> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT fixes FROM fixes_newest");
                ResultSet bucket = select.executeQuery()) {
            while (bucket.next()) {
                PackedFixes.unpack(bucket.getBytes(1), assets, found);
            }
        }
    }

    /**
     * Adds fixes of a bucket, given in the order in which they were kept. What is in a block already stays as it is; one that
     * was judged anew comes after it.
     *
     * @param latestMs what was taken later than this is no asset's newest, epoch milliseconds (UTC)
     */
    void add(long bucket, List<Fix> fixes, long latestMs) throws SQLException {
        Map<Long, Fix> newestOf = newestOf(bucket);
        boolean isFirst = newestOf.isEmpty();
        Map<Long, List<Fix>> byHour = new TreeMap<>();
        for (Fix fix : fixes) {
            byHour.computeIfAbsent(hourOf(fix.atMs()), hour -> new ArrayList<>())
                    .add(fix);
        }
        for (Map.Entry<Long, List<Fix>> hour : byHour.entrySet()) {
            add(bucket, hour.getKey(), hour.getValue(), newestOf);
        }
        newestOf.values().removeIf(fix -> fix.atMs() > latestMs);
        fixes.stream()
                .filter(fix -> fix.atMs() <= latestMs && fix.isPlaced())
                .forEach(fix -> newestOf.merge(fix.assetId(), fix, Fix::newer));
        PreparedStatement keep = isFirst ? firstNewest : nextNewest;
        keep.setBytes(1, PackedFixes.pack(newestOf.values()));
        keep.setLong(2, bucket);
        keep.executeUpdate();
    }

    private Map<Long, Fix> newestOf(long bucket) throws SQLException {
        Map<Long, Fix> newestOf = new TreeMap<>();
        newest.setLong(1, bucket);
        try (ResultSet row = newest.executeQuery()) {
            if (row.next()) {
                PackedFixes.unpack(row.getBytes(1), asset -> true, fix -> newestOf.put(fix.assetId(), fix));
            }
        }
        return newestOf;
    }

    private void add(long bucket, long hour, List<Fix> fixes, Map<Long, Fix> newestOf) throws SQLException {
        Map<Fix.Moment, Fix> known = new HashMap<>();
        // Only what is not newer than the newest that is sorted can be in a block.
        if (fixes.stream().anyMatch(fix -> isOld(fix, newestOf.get(fix.assetId())))) {
            read(
                    connection,
                    bucket,
                    hour,
                    hour,
                    asset -> true,
                    fix -> known.merge(fix.moment(), fix, KnownFixes::latest));
        }
        List<Fix> news = new ArrayList<>();
        for (Fix fix : fixes) {
            Fix before = known.get(fix.moment());
            if (before == null || !KnownFixes.latest(before, fix).equals(before)) {
                known.put(fix.moment(), fix);
                news.add(fix);
            }
        }
        for (List<Fix> row : PackedFixes.rows(news)) {
            insert.setLong(1, bucket);
            insert.setLong(2, hour);
            insert.setBytes(3, PackedFixes.pack(row));
            insert.executeUpdate();
        }
    }

    private static boolean isOld(Fix fix, Fix newest) {
        return !fix.isJudged() || (newest != null && fix.atMs() <= newest.atMs());
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        newest.close();
        firstNewest.close();
        nextNewest.close();
    }
}
