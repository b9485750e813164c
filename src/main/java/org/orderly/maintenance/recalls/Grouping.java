package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which elements are one recall. Those of one number are. Those without a number are of the numbered recall of their event
 * that says the same; while there is none they stay by themselves, apart by what they say.
 */
final class Grouping {

    static final String EVENT = "EVENT-";
    private static final int LONGEST_EVENT = 40;

    private Grouping() {}

    /** The elements by the number of their recall, or by the name it has while it has no number. */
    static Map<String, List<RecallElement>> of(Collection<RecallElement> elements) {
        Map<String, List<RecallElement>> groups = new TreeMap<>();
        Map<String, List<RecallElement>> numbered = new LinkedHashMap<>();
        for (RecallElement element : elements) {
            if (element.number != null) {
                groups.computeIfAbsent(element.number, number -> new ArrayList<>())
                        .add(element);
                if (element.eventNumber != null) {
                    numbered.computeIfAbsent(element.eventNumber, event -> new ArrayList<>())
                            .add(element);
                }
            }
        }
        for (RecallElement element : elements) {
            if (element.number == null) {
                for (String number : numbersOf(element, numbered.getOrDefault(element.eventNumber, List.of()))) {
                    groups.computeIfAbsent(number, name -> new ArrayList<>()).add(element);
                }
            }
        }
        return groups;
    }

    private static Set<String> numbersOf(RecallElement element, List<RecallElement> numbered) {
        RecallFacts said = element.facts();
        Predicate<RecallFacts> product =
                other -> !said.productKey().isEmpty() && said.productKey().equals(other.productKey());
        Predicate<RecallFacts> codes =
                other -> !said.codesKey().isEmpty() && said.codesKey().equals(other.codesKey());
        for (Predicate<RecallFacts> same : List.of(product.and(codes), product, codes)) {
            Set<String> numbers = numbered.stream()
                    .filter(other -> same.test(other.facts()))
                    .map(other -> other.number)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!numbers.isEmpty()) {
                return numbers;
            }
        }
        return Set.of(name(said));
    }

    /** What a recall without a number is called: its event, and a mark of what it says. */
    static String name(RecallFacts said) {
        String words = said.productKey() + "\n" + said.codesKey();
        String mark = hash(words.isBlank() ? String.valueOf(said.reason()) : words);
        String event = said.eventNumber();
        return EVENT + (event.length() <= LONGEST_EVENT ? event : event.substring(0, LONGEST_EVENT)) + "-" + mark;
    }

    private static String hash(String words) {
        return RecallElement.sha256(words).substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
