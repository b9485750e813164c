package org.orderly.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Things found by the codes of tags or readers, however these are spelt; for any number of threads. Each spelling that was
 * met of a thing that is here is remembered, so that the millions of pings of one gateway are looked up as they come. What
 * is remembered is bounded.
 */
public final class ByCode<T> {

    private static final int FEWEST_SPELLINGS = 10_000;
    private static final int SPELLINGS_A_THING = 4;

    private final Map<String, T> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> spellings = new ConcurrentHashMap<>();

    /** What has this code, or null. Allocates nothing for a spelling that was met before. */
    public T get(String code) {
        String key = spellings.get(code);
        if (key == null) {
            key = Key.ofCode(code);
            if (byKey.containsKey(key)) {
                remember(code, key);
            }
        }
        return byKey.get(key);
    }

    /** Puts it in the place of whatever had this code; answers what that was, or null. */
    public T put(String code, T thing) {
        String key = Key.ofCode(code);
        remember(code, key);
        return byKey.put(key, thing);
    }

    /** Puts it there; where something has this code already, what {@code both} makes of that and of this. */
    public void merge(String code, T thing, BinaryOperator<T> both) {
        String key = Key.ofCode(code);
        remember(code, key);
        byKey.merge(key, thing, both);
    }

    /** Changes what has this code, or removes it when the change answers null. */
    public void change(String code, UnaryOperator<T> change) {
        byKey.computeIfPresent(Key.ofCode(code), (key, thing) -> change.apply(thing));
    }

    /** Changes everything. */
    public void changeAll(UnaryOperator<T> change) {
        byKey.replaceAll((key, thing) -> change.apply(thing));
    }

    /** How many things there are. */
    public int size() {
        return byKey.size();
    }

    /** How many spellings are remembered. */
    int spellings() {
        return spellings.size();
    }

    private void remember(String code, String key) {
        if (spellings.size() >= Math.max(FEWEST_SPELLINGS, SPELLINGS_A_THING * byKey.size())) {
            spellings.clear();
        }
        spellings.put(code, key);
    }
}
