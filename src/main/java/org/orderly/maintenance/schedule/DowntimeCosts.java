package org.orderly.maintenance.schedule;

import java.util.HashMap;
import java.util.Map;

/** What an hour without a device of some class costs, and how long a failure that nobody expected keeps it away. */
final class DowntimeCosts {

    private static final String ANY = "*";
    private static final Map<String, Cost> COSTS = read();

    private DowntimeCosts() {}

    /**
     * Of one class.
     *
     * @param hourCents an hour without it
     * @param assumed whether nobody has stated it yet
     */
    record Cost(double hourCents, double outageHours, boolean assumed) {}

    /** Of that class; what holds for all others if it is not in the table. */
    static Cost of(String classCode) {
        return COSTS.getOrDefault(classCode, COSTS.get(ANY));
    }

    private static Map<String, Cost> read() {
        Map<String, Cost> costs = new HashMap<>();
        Tables.rows("downtime-costs.csv")
                .forEach(row -> costs.put(
                        row.getField("class"),
                        new Cost(
                                100 * Double.parseDouble(row.getField("hour")),
                                Double.parseDouble(row.getField("outage_hours")),
                                row.getField("source").equals("assumed"))));
        return costs;
    }
}
