package org.orderly.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.orderly.identity.Key;

/**
 * The roster's search: an immutable index of how the cards once were, and the few that changed since. Readers take no
 * lock. A card the index holds counts only while it is still the current one.
 */
final class Search {

    private static final int ENOUGH_TO_REBUILD = 200;
    private static final int TOO_MANY_TO_WAIT = 20_000;

    private final Map<Long, AssetCard> current;
    private final Map<Long, AssetCard> changed = new ConcurrentHashMap<>();
    private volatile int lastChanged;
    private volatile WordIndex index = new WordIndex(List.of());

    Search(Map<Long, AssetCard> current) {
        this.current = current;
    }

    /** Notes that this card is new. Call it after the card has become the current one. */
    void note(AssetCard card) {
        changed.put(card.id(), card);
    }

    /**
     * Builds the index anew if so many cards changed that looking through them one by one takes noticeable time. Waits
     * for the end of an import, unless it is a large one. Call it now and then.
     */
    void refresh() {
        int now = changed.size();
        boolean settled = now == lastChanged;
        lastChanged = now;
        if ((now >= ENOUGH_TO_REBUILD && settled) || now >= TOO_MANY_TO_WAIT) {
            rebuild();
        }
    }

    synchronized void rebuild() {
        Map<Long, AssetCard> noted = new HashMap<>(changed);
        index = new WordIndex(current.values());
        noted.forEach((id, card) -> changed.computeIfPresent(id, (same, now) -> isSame(now, card) ? null : now));
    }

    /**
     * Gives every current card whose words begin with these, each once, until told to stop.
     *
     * @param prefixes at least one
     * @param more takes a card and answers whether to go on
     */
    void find(List<String> prefixes, Predicate<AssetCard> more) {
        Set<Long> given = new HashSet<>();
        for (AssetCard card : changed.values()) {
            if (isCurrent(card) && Words.match(Words.of(card), prefixes)) {
                given.add(card.id());
                if (!more.test(card)) {
                    return;
                }
            }
        }
        // Read only now: a card that left the changed ones in the meantime is in the index by then.
        index.find(prefixes, card -> !isCurrent(card) || given.contains(card.id()) || more.test(card));
    }

    /** The current card with the control number, or a former one, of this key. */
    Optional<AssetCard> numbered(String key) {
        List<AssetCard> found = new ArrayList<>(1);
        String word = Words.joined(key);
        if (!word.isEmpty()) {
            find(List.of(word), card -> {
                if (Key.of(card.controlNumber()).equals(key)
                        || card.formerNumbers().stream()
                                .anyMatch(former -> Key.of(former).equals(key))) {
                    found.add(card);
                }
                return found.isEmpty();
            });
        }
        return found.stream().findFirst();
    }

    private boolean isCurrent(AssetCard card) {
        return isSame(current.get(card.id()), card);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(AssetCard one, AssetCard other) {
        return one == other;
    }
}
