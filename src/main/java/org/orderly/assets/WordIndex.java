package org.orderly.assets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds cards by the beginnings of words. Immutable and flat: the words lie sorted in one byte array, so all words
 * with one beginning are a range, known by two binary searches, and the number of its hits is one subtraction. The
 * rarest range is walked; the other beginnings are checked by comparing numbers.
 */
final class WordIndex {

    private static final Comparator<AssetCard> ORDER =
            Comparator.comparing(AssetCard::name).thenComparing(AssetCard::controlNumber);

    private final AssetCard[] cards;
    private final byte[] text;
    private final int[] textStart;
    private final int[] hitStart;
    private final int[] hits;
    private final int[] wordStart;
    private final int[] words;

    WordIndex(Collection<AssetCard> all) {
        cards = all.toArray(AssetCard[]::new);
        Arrays.sort(cards, ORDER);
        Map<String, Integer> found = new HashMap<>();
        wordStart = new int[cards.length + 1];
        int[] used = new int[Math.max(16, cards.length * 12)];
        for (int slot = 0; slot < cards.length; slot++) {
            Set<String> of = Words.of(cards[slot]);
            int at = wordStart[slot];
            if (at + of.size() > used.length) {
                used = Arrays.copyOf(used, used.length + used.length / 2 + of.size());
            }
            for (String word : of) {
                used[at++] = found.computeIfAbsent(word, w -> found.size());
            }
            wordStart[slot + 1] = at;
        }
        words = Arrays.copyOf(used, wordStart[cards.length]);

        String[] sorted = found.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        int[] rank = new int[sorted.length];
        textStart = new int[sorted.length + 1];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < sorted.length; i++) {
            rank[found.get(sorted[i])] = i;
            bytes.writeBytes(sorted[i].getBytes(UTF_8));
            textStart[i + 1] = bytes.size();
        }
        text = bytes.toByteArray();

        hitStart = new int[sorted.length + 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = rank[words[i]];
            hitStart[words[i] + 1]++;
        }
        for (int i = 0; i < sorted.length; i++) {
            hitStart[i + 1] += hitStart[i];
        }
        int[] next = Arrays.copyOf(hitStart, sorted.length);
        hits = new int[words.length];
        for (int slot = 0; slot < cards.length; slot++) {
            for (int i = wordStart[slot]; i < wordStart[slot + 1]; i++) {
                hits[next[words[i]]++] = slot;
            }
        }
    }

    /**
     * Gives every card that has, for each prefix, a word that begins with it, each once, until told to stop.
     *
     * @param prefixes at least one
     * @param more takes a card and answers whether to go on
     */
    void find(List<String> prefixes, Predicate<AssetCard> more) {
        int[] from = new int[prefixes.size()];
        int[] to = new int[prefixes.size()];
        int rarest = 0;
        for (int i = 0; i < from.length; i++) {
            byte[] prefix = prefixes.get(i).getBytes(UTF_8);
            from[i] = boundary(prefix, false);
            to[i] = boundary(prefix, true);
            if (hitStart[to[i]] - hitStart[from[i]] < hitStart[to[rarest]] - hitStart[from[rarest]]) {
                rarest = i;
            }
        }
        BitSet seen = new BitSet(cards.length);
        for (int i = hitStart[from[rarest]]; i < hitStart[to[rarest]]; i++) {
            int slot = hits[i];
            if (!seen.get(slot)) {
                seen.set(slot);
                if (matches(slot, from, to, rarest) && !more.test(cards[slot])) {
                    return;
                }
            }
        }
    }

    private boolean matches(int slot, int[] from, int[] to, int known) {
        for (int i = 0; i < from.length; i++) {
            if (i != known && !hasWord(slot, from[i], to[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWord(int slot, int from, int to) {
        for (int i = wordStart[slot]; i < wordStart[slot + 1]; i++) {
            if (words[i] >= from && words[i] < to) {
                return true;
            }
        }
        return false;
    }

    /** The first word not before the prefix; or, with {@code after}, the first word past all that begin with it. */
    private int boundary(byte[] prefix, boolean after) {
        int low = 0;
        int high = textStart.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = textStart[middle];
            int end = after ? Math.min(textStart[middle + 1], start + prefix.length) : textStart[middle + 1];
            int order = Arrays.compareUnsigned(text, start, end, prefix, 0, prefix.length);
            if (order < 0 || (after && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
