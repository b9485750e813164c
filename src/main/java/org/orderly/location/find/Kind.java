package org.orderly.location.find;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.location.plan.Purpose;

/**
 * All units that every filter treats alike, counted by the purpose of the zones they stand in. A hospital has some
 * hundred or thousand kinds, however many units.
 */
final class Kind {

    /** The place in the counts of units whose zone is no longer on the plan. */
    static final int OFF_THE_PLAN = Purpose.values().length;

    /** The place in the counts of units that were never seen. */
    static final int NOWHERE = OFF_THE_PLAN + 1;

    /** What filters look at. */
    record Facts(
            String classCode,
            String className,
            String model,
            String department,
            AssetStatus status,
            boolean quarantined,
            boolean notThere) {

        static Facts of(AssetCard card) {
            return new Facts(
                    card.classCode(),
                    card.className(),
                    card.model(),
                    card.department(),
                    card.status(),
                    card.quarantine() != null,
                    card.notThere());
        }
    }

    private static final Purpose[] PURPOSES = Purpose.values();

    final Facts facts;
    /** Kinds are numbered from 0 in the order in which they came. */
    final int index;

    final Shelf everywhere = new Shelf(true);

    private final AtomicIntegerArray counts = new AtomicIntegerArray(NOWHERE + 1);

    Kind(Facts facts, int index) {
        this.facts = facts;
        this.index = index;
    }

    /** Where units in zones of that purpose are counted; null stands for off the plan. */
    @SuppressWarnings("EnumOrdinal") // an index within one run, never stored
    static int placeOf(Purpose purpose) {
        return purpose == null ? OFF_THE_PLAN : purpose.ordinal();
    }

    /** The purpose counted there, or null for off the plan. */
    static Purpose purposeAt(int place) {
        return place < PURPOSES.length ? PURPOSES[place] : null;
    }

    void count(int place, int more) {
        counts.addAndGet(place, more);
    }

    /** How many units of this kind stand in zones of that purpose (by ordinal), off the plan, or nowhere. */
    int in(int place) {
        return counts.get(place);
    }

    int size() {
        int all = 0;
        for (int place = 0; place <= NOWHERE; place++) {
            all += counts.get(place);
        }
        return all;
    }
}
