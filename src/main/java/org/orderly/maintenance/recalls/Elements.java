package org.orderly.maintenance.recalls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The elements of the files, and the recalls that they make. */
@ApplicationScoped
class Elements {

    private final EntityManager database;
    private final Absorbed absorbed;

    Elements(EntityManager database, Absorbed absorbed) {
        this.database = database;
        this.absorbed = absorbed;
    }

    /**
     * What became of the recalls that some elements speak of.
     *
     * @param changed new recalls, and those that are not what they were
     * @param created how many of them are new
     * @param same how many elements told nothing new
     */
    record Taken(List<Recall> changed, int created, int same) {}

    /** Keeps these elements and makes the recalls of them anew. Joins the caller's transaction. */
    Taken take(List<RecallFacts> facts, Instant now) {
        Map<String, RecallElement> told = new LinkedHashMap<>();
        facts.stream().map(RecallElement::of).forEach(one -> told.putIfAbsent(one.fingerprint, one));
        Map<String, RecallElement> all = new LinkedHashMap<>();
        closure(told.values()).forEach(one -> all.put(one.fingerprint, one));
        told.forEach((fingerprint, one) -> {
            if (all.putIfAbsent(fingerprint, one) == null) {
                one.persist();
            }
        });
        Map<String, List<RecallElement>> groups = Grouping.of(all.values());
        Map<String, Recall> rows = rows(groups, all.values());
        List<Recall> changed = new ArrayList<>();
        int created = 0;
        for (Map.Entry<String, List<RecallElement>> group : groups.entrySet()) {
            Recall recall = rows.get(group.getKey());
            boolean isNew = recall == null;
            if (isNew) {
                recall = new Recall();
                recall.firstSeenAt = now;
                rows.put(group.getKey(), recall);
            }
            boolean renamed = !group.getKey().equals(recall.number);
            recall.number = group.getKey();
            boolean different = recall.take(said(group.getValue()));
            if (different || renamed) {
                recall.changedAt = now;
                changed.add(recall);
                created += isNew ? 1 : 0;
            }
            if (isNew) {
                recall.persist();
            }
        }
        database.flush();
        absorb(groups, rows, all.values());
        prune(groups, rows);
        Set<String> news = changed.stream().map(recall -> recall.number).collect(Collectors.toSet());
        Set<String> alive = new HashSet<>();
        groups.forEach((number, of) -> {
            if (news.contains(number)) {
                of.forEach(one -> alive.add(one.fingerprint));
            }
        });
        int same = (int) facts.stream()
                .filter(one -> !alive.contains(RecallElement.of(one).fingerprint))
                .count();
        return new Taken(changed, created, same);
    }

    /** What all the elements of these recalls say, by the number of the recall. */
    static Map<String, Said> of(Collection<Recall> recalls) {
        Set<String> numbers = recalls.stream().map(recall -> recall.number).collect(Collectors.toSet());
        Set<String> events = recalls.stream()
                .map(recall -> recall.eventNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Said> said = new HashMap<>();
        Grouping.of(RecallElement.of(numbers, events)).forEach((number, of) -> said.put(number, said(of)));
        return said;
    }

    private static Said said(List<RecallElement> elements) {
        return new Said(elements.stream().map(RecallElement::facts).toList());
    }

    /** All that speak of the same recalls or of the same events, as far as it reaches. */
    private static Collection<RecallElement> closure(Collection<RecallElement> told) {
        Set<String> numbers = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        Collection<RecallElement> found = told;
        int had = -1;
        while (had < numbers.size() + events.size()) {
            had = numbers.size() + events.size();
            for (RecallElement one : found) {
                if (one.number != null) {
                    numbers.add(one.number);
                }
                if (one.eventNumber != null) {
                    events.add(one.eventNumber);
                }
            }
            found = RecallElement.of(numbers, events);
        }
        return found;
    }

    /** The recalls that there are: one that gets its number now stays the one it was. */
    private static Map<String, Recall> rows(
            Map<String, List<RecallElement>> groups, Collection<RecallElement> elements) {
        Map<String, Recall> rows = new HashMap<>(Recall.byNumbers(groups.keySet()).stream()
                .collect(Collectors.toMap(recall -> recall.number, Function.identity())));
        for (Recall old : unnumbered(elements, groups)) {
            for (String number : homes(old, groups)) {
                if (!rows.containsKey(number) && !rows.containsValue(old)) {
                    rows.put(number, old);
                }
            }
        }
        return rows;
    }

    private static List<Recall> unnumbered(
            Collection<RecallElement> elements, Map<String, List<RecallElement>> groups) {
        Set<String> events = elements.stream()
                .map(one -> one.eventNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return events.isEmpty() ? List.of() : Absorbed.leftOver(Recall.unnumbered(events), groups);
    }

    /** In which recalls the elements are now that were of this one. */
    private static Set<String> homes(Recall old, Map<String, List<RecallElement>> groups) {
        Set<String> homes = new TreeSet<>();
        groups.forEach((number, of) -> {
            if (of.stream().anyMatch(one -> old.id.equals(one.recallId))) {
                homes.add(number);
            }
        });
        return homes;
    }

    private void absorb(
            Map<String, List<RecallElement>> groups, Map<String, Recall> rows, Collection<RecallElement> elements) {
        for (Recall old : unnumbered(elements, groups)) {
            homes(old, groups).stream().findFirst().ifPresent(number -> absorbed.into(rows.get(number), old));
        }
    }

    /** Notes where each element went, and lets go of those to which newer ones leave nothing to say. */
    private void prune(Map<String, List<RecallElement>> groups, Map<String, Recall> rows) {
        Set<RecallElement> needed = new HashSet<>();
        groups.forEach((number, of) -> {
            Set<RecallFacts> facts = new HashSet<>(said(of).needed());
            for (RecallElement one : of) {
                one.recallId = rows.get(number).id;
                if (facts.remove(one.facts())) {
                    needed.add(one);
                }
            }
        });
        groups.values().forEach(of -> of.stream()
                .filter(one -> !needed.contains(one))
                .distinct()
                .forEach(one -> RecallElement.deleteById(one.fingerprint)));
        database.flush();
    }
}
