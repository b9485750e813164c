package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;

/**
 * Which recalls a list shows.
 *
 * @param recallClass I, II or III, or {@code none} for those without a class yet
 * @param open whether it is still open
 * @param matched whether it may concern one of our devices
 * @param undecided whether somebody must still decide about one of them
 * @param q part of the number, the firm, the product or the reason
 */
record RecallFilter(
        @RestQuery("class") String recallClass,
        @RestQuery Boolean open,
        @RestQuery Boolean matched,
        @RestQuery Boolean undecided,
        @RestQuery String q) {

    private static final String ANY = "exists (select 1 from RecallMatch m where m.recall = r)";
    private static final String UNDECIDED = "exists (select 1 from RecallMatch m where m.recall = r"
            + " and m.orderId is null and m.dismissedAt is null)";

    /** The newest first. */
    PanacheQuery<Recall> query() {
        List<String> wanted = new ArrayList<>();
        Map<String, Object> given = new HashMap<>();
        wanted.add("1 = 1");
        if (isGiven(recallClass)) {
            if (recallClass.equalsIgnoreCase("none")) {
                wanted.add("r.recallClass is null");
            } else {
                wanted.add("r.recallClass = :class");
                given.put(
                        "class",
                        RecallClass.of(recallClass)
                                .orElseThrow(() -> Problems.badRequest("class: write I, II, III or none.")));
            }
        }
        if (open != null) {
            wanted.add("r.open = :open");
            given.put("open", open);
        }
        if (matched != null) {
            wanted.add((matched ? "" : "not ") + ANY);
        }
        if (undecided != null) {
            wanted.add((undecided ? "" : "not ") + UNDECIDED);
        }
        if (isGiven(q)) {
            wanted.add("(lower(r.number) like :q or lower(r.firm) like :q or lower(r.product) like :q"
                    + " or lower(r.reason) like :q or lower(r.eventNumber) like :q)");
            given.put("q", "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        return Recall.find(
                "from Recall r where " + String.join(" and ", wanted)
                        + " order by r.initiatedOn desc nulls last, r.id desc",
                given);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
