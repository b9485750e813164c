package org.orderly.savings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.StatusChange;

/**
 * What became of a fleet in a month.
 *
 * @param fleet how many devices there were when it began, missing ones too
 * @param writtenOff those that were missing and given up, with the day; not those that are there again by now
 * @param found those that were missing or given up and came back, with the day
 */
record Losses(int fleet, Map<Long, LocalDate> writtenOff, Map<Long, LocalDate> found) {

    private static final Set<AssetStatus> GONE = EnumSet.of(AssetStatus.MISSING, AssetStatus.RETIRED);

    /** Whether a device came back by this. */
    static boolean isBack(StatusChange change) {
        return change.before() != null && GONE.contains(change.before()) && !GONE.contains(change.after());
    }

    /**
     * Counts them.
     *
     * @param devices the fleet as it is now, by number
     * @param changes of any devices, the earliest first, all since the month began
     */
    static Losses of(Map<Long, AssetStatus> devices, List<StatusChange> changes, Month month) {
        Map<Long, AssetStatus> atBegin = new HashMap<>(devices);
        Set<Long> changed = new HashSet<>();
        for (StatusChange change : changes) {
            if (!change.at().isBefore(month.begin()) && changed.add(change.assetId())) {
                atBegin.replace(change.assetId(), change.before());
            }
        }
        Map<Long, LocalDate> writtenOff = new TreeMap<>();
        Map<Long, LocalDate> found = new TreeMap<>();
        for (StatusChange change : changes) {
            if (!devices.containsKey(change.assetId())) {
                continue;
            }
            boolean now = month.holds(change.at());
            if (isBack(change)) {
                writtenOff.remove(change.assetId());
                if (now) {
                    found.put(change.assetId(), day(change.at()));
                }
            } else if (now && change.before() == AssetStatus.MISSING && change.after() == AssetStatus.RETIRED) {
                writtenOff.put(change.assetId(), day(change.at()));
            }
        }
        return new Losses(there(atBegin.values()), writtenOff, found);
    }

    private static int there(Collection<AssetStatus> all) {
        return (int) all.stream()
                .filter(status -> status != null && status != AssetStatus.RETIRED)
                .count();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
