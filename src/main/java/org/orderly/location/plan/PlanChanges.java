package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.orderly.security.Change;

/** What differs between two plans, place by place, for the audit trail. */
final class PlanChanges {

    static final String ZONE = "zone";
    static final String PASSAGE = "passage";
    static final String READER = "reader";

    /** One place and how it differs; {@code action} is created, changed or withdrawn. */
    record PlaceChange(String kind, long id, String action, Map<String, Change> changes) {}

    private final List<PlaceChange> found = new ArrayList<>();

    private PlanChanges() {}

    static List<PlaceChange> between(Plan before, Plan after) {
        PlanChanges changes = new PlanChanges();
        changes.compare(ZONE, before.zones(), after.zones(), PlanZone::id, PlanChanges::texts);
        changes.compare(
                PASSAGE, texts(before, before.passages()), texts(after, after.passages()), Text::id, Text::fields);
        changes.compare(READER, before.readers(), after.readers(), PlanReader::id, PlanChanges::texts);
        return changes.found;
    }

    private <P> void compare(
            String kind,
            Collection<P> before,
            Collection<P> after,
            ToLongFunction<P> id,
            Function<P, Map<String, ?>> fields) {
        Map<Long, P> old = new HashMap<>();
        before.forEach(place -> old.put(id.applyAsLong(place), place));
        for (P place : after) {
            P was = old.remove(id.applyAsLong(place));
            Map<String, Change> changes =
                    Change.between(was == null ? Map.of() : fields.apply(was), fields.apply(place));
            if (!changes.isEmpty()) {
                found.add(new PlaceChange(kind, id.applyAsLong(place), was == null ? "created" : "changed", changes));
            }
        }
        for (P gone : before) {
            if (old.containsKey(id.applyAsLong(gone))) {
                Map<String, Change> changes = Change.between(fields.apply(gone), Map.of());
                found.add(new PlaceChange(kind, id.applyAsLong(gone), "withdrawn", changes));
            }
        }
    }

    private record Text(long id, Map<String, ?> fields) {}

    private static List<Text> texts(Plan plan, Collection<PlanPassage> passages) {
        return passages.stream()
                .map(passage -> new Text(passage.id(), texts(plan, passage)))
                .toList();
    }

    private static Map<String, ?> texts(PlanZone zone) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("code", zone.code());
        texts.put("name", zone.name());
        texts.put("purpose", zone.purpose().code());
        texts.put("department", zone.department());
        texts.put("floor", zone.floorCode());
        texts.put("outline", zone.outline().text());
        return texts;
    }

    private static Map<String, ?> texts(Plan plan, PlanPassage passage) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("kind", passage.kind().code());
        texts.put(
                "between",
                plan.zone(passage.zoneA()).code() + ", "
                        + plan.zone(passage.zoneB()).code());
        texts.put("x", passage.ax());
        texts.put("y", passage.ay());
        return texts;
    }

    private static Map<String, ?> texts(PlanReader reader) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("code", reader.code());
        texts.put("floor", reader.floorCode());
        texts.put("x", reader.x());
        texts.put("y", reader.y());
        return texts;
    }
}
