package org.orderly.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.orderly.assets.Criticality;

/**
 * How urgent an order is: points for what a patient loses, for what the device cannot do now, for the risk and for where
 * it stands. Five points and more are immediate, three urgent, one soon.
 *
 * @param level 1 immediate, 2 urgent, 3 soon, 4 when convenient
 * @param parts the reasons; their points add up to the level
 */
record Priority(int level, List<PriorityPart> parts) {

    static final int IMMEDIATE = 1;
    static final int CONVENIENT = 4;

    /**
     * What is known when an order is opened.
     *
     * @param critical stands where patients are in intensive or emergency care
     * @param lastOfItsKind no other device of its class is in service in its department
     */
    record Circumstances(
            Criticality criticality, OrderKind kind, boolean outOfService, boolean critical, boolean lastOfItsKind) {}

    static Priority of(Circumstances given) {
        List<PriorityPart> parts = new ArrayList<>();
        add(
                parts,
                "criticality",
                criticality(given.criticality()),
                given.criticality().code());
        if (given.outOfService()) {
            add(parts, "service", 2, "out of service");
        } else if (given.kind() == OrderKind.CORRECTIVE || given.kind() == OrderKind.RECALL) {
            add(parts, "service", 1, given.kind().code() + ", still usable");
        }
        if (given.kind() == OrderKind.PREDICTIVE) {
            add(parts, "risk", 1, "a failure is likely soon");
        }
        if (given.critical()) {
            add(parts, "context", 1, "stands in critical or emergency care");
        }
        if (given.lastOfItsKind()) {
            add(parts, "context", 1, "no other one in service in its department");
        }
        return new Priority(level(parts.stream().mapToInt(PriorityPart::points).sum()), List.copyOf(parts));
    }

    private static void add(List<PriorityPart> parts, String part, int points, String words) {
        parts.add(new PriorityPart(part, points, words));
    }

    private static int criticality(Criticality criticality) {
        return switch (criticality) {
            case LIFE_SUPPORT -> 3;
            case HIGH -> 2;
            case MEDIUM -> 1;
            case LOW -> 0;
        };
    }

    private static int level(int points) {
        if (points >= 5) {
            return IMMEDIATE;
        }
        return points >= 3 ? 2 : points >= 1 ? 3 : CONVENIENT;
    }
}
