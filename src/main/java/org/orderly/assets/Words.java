package org.orderly.assets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;

/** Text as words to search by: without case and accents, split at everything that is no letter and no digit. */
final class Words {

    private Words() {}

    static List<String> split(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(plain.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Every word an asset can be found by. Numbers and tags also count as one word without their punctuation. */
    static Set<String> of(AssetCard card) {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(split(card.name()));
        words.addAll(split(card.className()));
        words.addAll(split(card.classCode()));
        words.addAll(split(card.maker()));
        words.addAll(split(card.model()));
        addNumber(words, card.controlNumber());
        addNumber(words, card.serialNumber());
        card.tags().forEach(tag -> addNumber(words, tag));
        card.formerNumbers().forEach(former -> addNumber(words, former));
        if (card.udiDi() != null) {
            addNumber(words, card.udiDi());
            words.add(joined(Udi.key(card.udiDi())));
        }
        return words;
    }

    static boolean match(Set<String> words, List<String> prefixes) {
        return prefixes.stream().allMatch(prefix -> words.stream().anyMatch(word -> word.startsWith(prefix)));
    }

    /** The text as one word without punctuation. */
    static String joined(String text) {
        return String.join("", split(text));
    }

    private static void addNumber(Set<String> words, String number) {
        List<String> parts = split(number);
        words.addAll(parts);
        if (parts.size() > 1) {
            words.add(String.join("", parts));
        }
    }

    private static String plain(String text) {
        String key = Key.of(text);
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) > 127) {
                return Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            }
        }
        return key;
    }
}
