package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Few names of many rows: each is kept once and stands in the rows as a number, from 1; 0 is none. */
final class Names {

    private final int most;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    /** @param most how many there can be */
    Names(int most) {
        this.most = most;
    }

    /** The number of a name, a new one if need be. */
    int number(String name) {
        if (name == null) {
            return 0;
        }
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() > most) {
            throw new IllegalStateException("There are more than " + most + " names.");
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** The number of a name, -1 if nobody has it. */
    int known(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** The name, empty for none. */
    String name(int number) {
        return names.get(number);
    }

    /** One more than the greatest number. */
    int size() {
        return names.size();
    }
}
