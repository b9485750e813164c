package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What elements say together does not depend on the order in which they come. */
class SaidTest {

    private static final List<String> LISTS = List.of("SN1", "SN2", "SN3 to SN9");

    private static <T> T one(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static LocalDate day(Random chance) {
        return chance.nextInt(3) == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(40));
    }

    private static RecallFacts facts(Random chance) {
        return new RecallFacts(
                one(chance, List.of(Feed.values())),
                chance.nextInt(3) == 0 ? null : one(chance, List.of("Z-0001-2026", "Z-0002-2026")),
                one(chance, List.of("90001", "90002")),
                day(chance),
                chance.nextBoolean() ? null : one(chance, List.of(RecallClass.values())),
                one(chance, List.of("Open, Classified", "Ongoing", "Terminated", "Completed")),
                "Halvorsen",
                one(chance, List.of("Rivulet 8", "Rivulet 9")),
                one(chance, List.of("Battery", "Door")),
                one(chance, LISTS),
                null,
                null,
                null,
                null,
                null,
                day(chance),
                day(chance),
                day(chance),
                day(chance));
    }

    private static Map<String, String> recalls(List<RecallFacts> told) {
        List<RecallElement> elements = told.stream().map(RecallElement::of).toList();
        Map<String, String> recalls = new LinkedHashMap<>();
        Grouping.of(elements)
                .forEach((number, of) -> recalls.put(
                        number,
                        words(new Said(of.stream().map(RecallElement::facts).toList()))));
        return recalls;
    }

    private static String words(Said said) {
        Recall recall = new Recall();
        recall.take(said);
        return String.join(
                "|",
                String.valueOf(recall.status),
                String.valueOf(recall.open),
                String.valueOf(recall.recallClass),
                String.valueOf(recall.classifiedOn),
                String.valueOf(recall.terminatedOn),
                String.valueOf(recall.postedOn),
                recall.product,
                recall.reason,
                String.valueOf(recall.recallCodes),
                String.valueOf(recall.enforcementCodes),
                said.lists().stream().sorted().toList().toString());
    }

    @Property
    void any_order_and_any_repetition_gives_one_result(@ForAll long seed) {
        Random chance = new Random(seed);
        List<RecallFacts> told = new ArrayList<>();
        int many = 1 + chance.nextInt(7);
        for (int i = 0; i < many; i++) {
            told.add(facts(chance));
        }
        Map<String, String> first = recalls(told);
        List<RecallFacts> again = new ArrayList<>(told);
        again.addAll(told.subList(0, chance.nextInt(told.size())));
        Collections.shuffle(again, chance);
        assertThat(recalls(again)).isEqualTo(first);
    }

    /** As they are kept: after each one, those that newer ones leave nothing to say are let go. */
    @Property
    void letting_go_of_old_elements_changes_nothing(@ForAll long seed) {
        Random chance = new Random(seed);
        List<RecallFacts> told = new ArrayList<>();
        List<RecallFacts> kept = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RecallFacts next = facts(chance);
            RecallFacts one = new RecallFacts(
                    next.feed(),
                    "Z-0001-2026",
                    "90001",
                    next.saidOn(),
                    next.recallClass(),
                    next.status(),
                    next.firm(),
                    next.product(),
                    next.reason(),
                    next.codes(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    next.initiatedOn(),
                    next.postedOn(),
                    next.classifiedOn(),
                    next.terminatedOn());
            told.add(one);
            kept.add(one);
            kept = new ArrayList<>(new Said(kept).needed());
        }
        assertThat(words(new Said(kept))).isEqualTo(words(new Said(told)));
    }

    private static RecallFacts element(String number, String product, String codes) {
        return new RecallFacts(
                Feed.RECALL,
                number,
                "90001",
                null,
                null,
                "Open",
                "Halvorsen",
                product,
                "Battery",
                codes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void elements_of_one_event_stay_apart_until_they_have_numbers() {
        RecallFacts one = element(null, "Rivulet 8", "SN1");
        RecallFacts other = element(null, "Rivulet 9", "SN2");
        assertThat(recalls(List.of(one, other))).hasSize(2);
        assertThat(recalls(List.of(one, other, element("Z-1-2026", "Rivulet 8", "SN1, SN3")))
                        .keySet())
                .containsExactly(Grouping.name(other), "Z-1-2026");
        assertThat(recalls(List.of(
                                element("Z-2-2026", "Rivulet 9", "SN2"),
                                one,
                                element("Z-1-2026", "Rivulet 8", "SN1"),
                                other))
                        .keySet())
                .containsExactly("Z-1-2026", "Z-2-2026");
    }
}
