package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.Roster;
import org.orderly.http.Codes;
import org.orderly.http.Moments;
import org.orderly.http.Text;
import org.orderly.identity.Key;

/**
 * Which entries a list shows.
 *
 * @param from the first day
 * @param to the last day
 * @param state one of them, or documented: what counts in the report, accepted or reversed since
 * @param asset a device that one of the events is about
 * @param reference of an event behind it, such as work-order/123
 */
public record EntryFilter(
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String site,
        @RestQuery String department,
        @RestQuery("class") String classCode,
        @RestQuery("lineItem") String lineItem,
        @RestQuery String state,
        @RestQuery Long asset,
        @RestQuery String hardness,
        @RestQuery String currency,
        @RestQuery String reference) {

    private static final String DOCUMENTED = "documented";
    private static final String BEHIND = "exists (select 1 from EventRow e where e.entry = r.number and ";

    /** The newest first. */
    PanacheQuery<EntryRow> query(Roster assets) {
        List<String> wanted = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> given = new HashMap<>();
        add("r.on >= :from", "from", Moments.day("from", from, null), wanted, given);
        add("r.on <= :to", "to", Moments.day("to", to, null), wanted, given);
        add("r.site = :site", "site", Text.orNull(site), wanted, given);
        add("r.department = :department", "department", department(assets), wanted, given);
        add(
                "r.classCode = :classCode",
                "classCode",
                Text.orNull(classCode) == null ? null : Key.of(classCode),
                wanted,
                given);
        add("r.lineItem = :line", "line", Codes.code(Codes.query("lineItem", lineItem, LineItem::of)), wanted, given);
        if (DOCUMENTED.equals(Text.orNull(state))) {
            wanted.add("r.state in ('accepted', 'reversed')");
        } else {
            add("r.state = :state", "state", Codes.code(Codes.query("state", state, EntryState::of)), wanted, given);
        }
        add(
                "r.hardness = :hardness",
                "hardness",
                Codes.code(Codes.query("hardness", hardness, Hardness::of)),
                wanted,
                given);
        add("r.currency = :currency", "currency", Text.orNull(currency), wanted, given);
        add(
                BEHIND + "e.assetId in :assets)",
                "assets",
                asset == null ? null : assets.idsOf(assets.current(asset)),
                wanted,
                given);
        add(BEHIND + "e.reference = :reference)", "reference", Text.orNull(reference), wanted, given);
        return EntryRow.find(
                "from EntryRow r where " + String.join(" and ", wanted) + " order by r.on desc, r.number desc", given);
    }

    /** As it was written first, however it is asked for. */
    private String department(Roster assets) {
        return Text.orNull(department) == null ? null : assets.departmentAs(Text.orNull(department));
    }

    private static void add(
            String condition, String name, Object value, List<String> wanted, Map<String, Object> given) {
        if (value != null) {
            wanted.add(condition);
            given.put(name, value);
        }
    }
}
