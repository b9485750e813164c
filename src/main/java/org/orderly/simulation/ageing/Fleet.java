package org.orderly.simulation.ageing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.simulation.Catalogue;
import org.orderly.simulation.Device;

/**
 * The devices of a written history: the demo hospital's makes and departments in its proportions, but of each class so
 * many at least. Some are bought and some retired while the history is written.
 */
final class Fleet {

    /** Lives are followed so long before the history begins, so that parts have every age when it does. */
    private static final int BEFORE_DAYS = 1500;

    private static final double BOUGHT_PER_YEAR = 0.06;
    private static final double RETIRED_PER_YEAR = 0.04;
    private static final int OLDEST_DAYS = 3650;

    /**
     * A device and when it is observed.
     *
     * @param bought epoch day
     * @param observedFrom epoch day, the first observed
     * @param observedUntil epoch day, the first not observed any more
     */
    record Member(String name, Device like, int bought, int observedFrom, int observedUntil) {

        /** Its life from its beginning, not yet lived. */
        Life life(Map<String, DeviceKind> kinds, Wear.Table wear, long seed) {
            int first = Math.max(bought, observedFrom - BEFORE_DAYS);
            return new Life(
                    kinds.get(like.classCode()), wear.of(like.department(), like.model()), name, seed, bought, first);
        }
    }

    private Fleet() {}

    /**
     * @param minimum devices of each class at least; fewer where the count does not suffice
     * @param until epoch day, the first after the history
     */
    static List<Member> of(int count, int minimum, long seed, LocalDate from, LocalDate until) {
        Map<String, List<Device>> byClass = new LinkedHashMap<>();
        for (Device device : Catalogue.demo(seed)) {
            byClass.computeIfAbsent(device.classCode(), any -> new ArrayList<>())
                    .add(device);
        }
        Chance chance = Chance.of(seed, 0xF1EE7);
        List<Member> members = new ArrayList<>(count);
        shares(byClass, count, minimum).forEach((code, share) -> {
            List<Device> pool = byClass.get(code);
            for (int i = 0; i < share; i++) {
                Device like = pool.get((int) (chance.uniform() * pool.size()));
                members.add(member(members.size() + 1, like, chance, from, until));
            }
        });
        return members;
    }

    private static Member member(int number, Device like, Chance chance, LocalDate from, LocalDate until) {
        int begin = (int) from.toEpochDay();
        int end = (int) until.toEpochDay();
        double years = (end - begin) / Life.YEAR_DAYS;
        boolean isNew = chance.happens(BOUGHT_PER_YEAR * years);
        int bought = isNew
                ? begin + (int) (chance.uniform() * (end - begin))
                : begin - 1 - (int) (chance.uniform() * OLDEST_DAYS);
        int first = Math.max(begin, bought);
        boolean retires = chance.happens(RETIRED_PER_YEAR * years);
        int last = retires ? first + 1 + (int) (chance.uniform() * (end - first)) : end;
        return new Member("SH-%06d".formatted(number), like, bought, first, Math.min(end, last));
    }

    private static Map<String, Integer> shares(Map<String, List<Device>> pools, int count, int minimum) {
        int least = Math.min(minimum, count / pools.size());
        int total = pools.values().stream().mapToInt(List::size).sum();
        int left = count - least * pools.size();
        Map<String, Integer> shares = new LinkedHashMap<>();
        int given = 0;
        int passed = 0;
        for (Map.Entry<String, List<Device>> pool : pools.entrySet()) {
            passed += pool.getValue().size();
            int upTo = (int) Math.round((double) left * passed / total);
            shares.put(pool.getKey(), least + upTo - given);
            given = upTo;
        }
        return shares;
    }
}
