package org.orderly.maintenance.recalls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What all elements of one recall say together. It follows from which elements there are, never from the order in which
 * they came: of each field the newest word counts, lists of numbers are all kept, and where both files speak of the same,
 * device/recall counts.
 */
record Said(List<RecallFacts> elements) {

    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_CODES = 1_000_000;
    private static final Comparator<RecallFacts> BY_DATE = Comparator.comparing(RecallFacts::dated)
            .thenComparing(RecallFacts::stage)
            .thenComparing(RecallFacts.BY_AGE);

    Said {
        elements = elements.stream()
                .sorted(RecallFacts.BY_AGE.reversed())
                .distinct()
                .toList();
    }

    /** The newest word on a field; that of device/recall, if it has one. */
    <T> T newest(Function<RecallFacts, T> field) {
        T recall = newest(Feed.RECALL, field);
        return recall != null ? recall : newest(Feed.ENFORCEMENT, field);
    }

    private <T> T newest(Feed feed, Function<RecallFacts, T> field) {
        return of(feed).stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<RecallFacts> of(Feed feed) {
        return elements.stream().filter(facts -> facts.feed() == feed).toList();
    }

    boolean isIn(Feed feed) {
        return elements.stream().anyMatch(facts -> facts.feed() == feed);
    }

    /** The class that was decided last. */
    RecallFacts classified() {
        return elements.stream()
                .filter(facts -> facts.recallClass() != null)
                .max(Comparator.comparing(RecallFacts::classDated).thenComparing(RecallFacts.BY_AGE))
                .orElse(null);
    }

    /** Which element says how far the recall is; of both files the one that tells of the later day. */
    RecallFacts stage() {
        List<RecallFacts> newest = new ArrayList<>();
        for (Feed feed : Feed.values()) {
            of(feed).stream().filter(RecallFacts::hasStage).findFirst().ifPresent(newest::add);
        }
        return newest.stream().max(BY_DATE).orElse(null);
    }

    /** The day on which the recall ended, or null while it is open. */
    LocalDate terminatedOn() {
        RecallFacts stage = stage();
        return stage == null || stage.stage() == 0 ? null : newest(RecallFacts::terminatedOn);
    }

    /** What is recalled: each element with a list of its own may name a product of its own. */
    String product() {
        List<RecallFacts> told =
                of(Feed.RECALL).stream().anyMatch(facts -> facts.product() != null) ? of(Feed.RECALL) : elements;
        return joined(newestOfEachList(told), RecallFacts::product, RecallFacts::productKey, LONGEST_TEXT);
    }

    /** The lists of one of the files, as one text. */
    String codes(Feed feed) {
        return joined(of(feed), RecallFacts::codes, RecallFacts::codesKey, LONGEST_CODES);
    }

    List<String> lists() {
        return distinct(elements, RecallFacts::codes, RecallFacts::codesKey);
    }

    List<String> products() {
        return distinct(elements, RecallFacts::product, RecallFacts::productKey);
    }

    List<String> firms() {
        return elements.stream()
                .map(RecallFacts::firm)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Without the elements to which newer ones leave nothing to say. */
    List<RecallFacts> needed() {
        List<RecallFacts> needed = new ArrayList<>();
        for (RecallFacts facts : elements) {
            if (needed.stream().noneMatch(newer -> leavesNothingTo(newer, facts))) {
                needed.add(facts);
            }
        }
        return needed;
    }

    private static boolean leavesNothingTo(RecallFacts newer, RecallFacts older) {
        return newer.feed() == older.feed()
                && Objects.equals(newer.number(), older.number())
                && Objects.equals(newer.eventNumber(), older.eventNumber())
                && newer.productKey().equals(older.productKey())
                && newer.codesKey().equals(older.codesKey())
                && Objects.equals(newer.firm(), older.firm())
                && newer.hasStage() == older.hasStage()
                && BY_DATE.compare(newer, older) >= 0
                && newer.classDated().compareTo(older.classDated()) >= 0
                && FIELDS.stream().allMatch(field -> field.apply(older) == null || field.apply(newer) != null);
    }

    private static final List<Function<RecallFacts, Object>> FIELDS = List.of(
            RecallFacts::recallClass,
            RecallFacts::status,
            RecallFacts::reason,
            RecallFacts::action,
            RecallFacts::rootCause,
            RecallFacts::productCode,
            RecallFacts::quantity,
            RecallFacts::distribution,
            RecallFacts::initiatedOn,
            RecallFacts::postedOn,
            RecallFacts::classifiedOn,
            RecallFacts::terminatedOn);

    private static Collection<RecallFacts> newestOfEachList(List<RecallFacts> newestFirst) {
        Map<String, RecallFacts> newest = new LinkedHashMap<>();
        newestFirst.stream()
                .filter(facts -> facts.product() != null)
                .forEach(facts -> newest.putIfAbsent(facts.codesKey(), facts));
        return newest.values();
    }

    private static List<String> distinct(
            Collection<RecallFacts> from, Function<RecallFacts, String> text, Function<RecallFacts, String> key) {
        Map<String, String> distinct = new LinkedHashMap<>();
        from.stream()
                .filter(facts -> text.apply(facts) != null)
                .forEach(facts -> distinct.putIfAbsent(key.apply(facts), text.apply(facts)));
        return List.copyOf(distinct.values());
    }

    private static String joined(
            Collection<RecallFacts> from,
            Function<RecallFacts, String> text,
            Function<RecallFacts, String> key,
            int longest) {
        List<String> texts = distinct(from, text, key);
        if (texts.isEmpty()) {
            return null;
        }
        String joined = texts.stream().sorted().collect(Collectors.joining("\n"));
        return joined.length() <= longest ? joined : joined.substring(0, longest - 1) + "…";
    }
}
