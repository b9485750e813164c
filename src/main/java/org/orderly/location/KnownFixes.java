package org.orderly.location;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pings that are kept of an asset in a period, each once: as it was judged last, if it was judged. */
final class KnownFixes {

    private final long assetId;
    private final long fromMs;
    private final long toMs;
    private final Map<Fix.Moment, Fix> known = new HashMap<>();

    /**
     * Both ends are included, epoch milliseconds (UTC).
     *
     * @param assetId whose they are; those kept under the number of an asset that was merged into it are its own
     */
    KnownFixes(long assetId, long fromMs, long toMs) {
        this.assetId = assetId;
        this.fromMs = fromMs;
        this.toMs = toMs;
    }

    /** Takes one; to be told in the order in which they were kept. */
    void take(Fix fix) {
        if (fix.atMs() >= fromMs && fix.atMs() <= toMs) {
            Fix own = fix.of(assetId);
            known.merge(own.moment(), own, KnownFixes::latest);
        }
    }

    /** Of two that tell of the same ping the one that says where it was placed last. */
    static Fix latest(Fix keptFirst, Fix keptLast) {
        return keptLast.isJudged() ? keptLast : keptFirst;
    }

    Collection<Fix> all() {
        return known.values();
    }

    /** What waits to be sorted of these assets, in the order in which it was kept. To be read before the blocks. */
    static Map<Long, List<Fix>> waiting(Connection connection, Set<Long> numbers) throws SQLException {
        BitSet wanted = new BitSet();
        numbers.forEach(number -> wanted.set(Math.toIntExact(number)));
        Map<Long, List<Fix>> waiting = new HashMap<>();
        FixGroups.read(
                connection,
                group -> PackedFixes.unpack(group, number -> wanted.get((int) number), fix -> waiting.computeIfAbsent(
                                fix.assetId(), number -> new ArrayList<>())
                        .add(fix)));
        return waiting;
    }

    /**
     * Reads what is kept of assets.
     *
     * @param byNumber where it belongs, by the number under which it is kept
     * @param waiting what waits to be sorted, read before: what was sorted in between is found twice, and not never
     */
    static void read(Connection connection, Map<Long, KnownFixes> byNumber, Map<Long, List<Fix>> waiting)
            throws SQLException {
        Set<Long> buckets = new HashSet<>();
        byNumber.keySet().forEach(number -> buckets.add(FixBlocks.bucketOf(number)));
        for (long bucket : buckets) {
            long from = Long.MAX_VALUE;
            long to = Long.MIN_VALUE;
            for (Map.Entry<Long, KnownFixes> asset : byNumber.entrySet()) {
                if (FixBlocks.bucketOf(asset.getKey()) == bucket) {
                    from = Math.min(from, asset.getValue().fromMs);
                    to = Math.max(to, asset.getValue().toMs);
                }
            }
            FixBlocks.read(
                    connection,
                    bucket,
                    FixBlocks.hourOf(from),
                    FixBlocks.hourOf(to),
                    byNumber::containsKey,
                    fix -> byNumber.get(fix.assetId()).take(fix));
        }
        byNumber.forEach(
                (number, known) -> waiting.getOrDefault(number, List.of()).forEach(known::take));
    }
}
