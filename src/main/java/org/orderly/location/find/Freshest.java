package org.orderly.location.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.orderly.location.Place;

/** The units seen last, those still heard before silent ones, by id where equal. */
final class Freshest {

    private static final Comparator<Seen> ORDER = Comparator.comparing((Seen seen) -> seen.place.silent())
            .thenComparing(
                    Comparator.comparingLong((Seen seen) -> seen.place.atMs()).reversed())
            .thenComparingLong(seen -> seen.unit.id);

    private record Seen(Unit unit, Place place) {}

    private Freshest() {}

    static List<Hit> of(Candidates candidates, int most, Predicate<Unit> also) {
        PriorityQueue<Seen> worstFirst = new PriorityQueue<>(ORDER.reversed());
        candidates.all(unit -> {
            Place place = unit.place();
            if (worstFirst.size() == most) {
                Place worst = worstFirst.peek().place;
                if (place.silent() == worst.silent() ? place.atMs() < worst.atMs() : place.silent()) {
                    return;
                }
            }
            if (also.test(unit)) {
                worstFirst.add(new Seen(unit, place));
                if (worstFirst.size() > most) {
                    worstFirst.poll();
                }
            }
        });
        List<Seen> best = new ArrayList<>(worstFirst);
        best.sort(ORDER);
        return best.stream()
                .map(seen -> new Hit(seen.unit, Double.NaN, Double.NaN))
                .distinct()
                .toList();
    }
}
