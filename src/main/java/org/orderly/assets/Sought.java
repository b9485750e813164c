package org.orderly.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;

/**
 * What somebody looks for: the beginnings of words, and what the text may be as a whole, a number, a tag or a UDI.
 *
 * @param number the text as one number without punctuation, or null if it has blanks inside
 */
record Sought(List<String> words, String number, Optional<Udi> udi, String key, String codeKey) {

    static Sought of(String text) {
        List<String> words = Words.split(text == null ? "" : text);
        String key = Key.of(text);
        String code = Key.ofCode(text);
        boolean whole = words.size() > 1 && (key.indexOf(' ') < 0 || !code.equals(key));
        return new Sought(words, whole ? String.join("", words) : null, Udi.in(text), key, code);
    }

    /** Gives what is found, the surest first and some of it perhaps twice, until told to stop. */
    void in(Search search, Predicate<AssetCard> more) {
        boolean[] going = {true};
        Predicate<AssetCard> next = card -> going[0] = going[0] && more.test(card);
        if (udi.isPresent()) {
            named(search, udi.get(), next);
        }
        if (going[0] && number != null) {
            search.find(List.of(number), next);
        }
        if (going[0] && !words.isEmpty()) {
            search.find(words, next);
        }
    }

    /** The assets that the text as a whole names: of a number or a tag, of a UDI, or of a device identifier. */
    List<AssetCard> exactly(Search search) {
        List<AssetCard> found = new ArrayList<>();
        String first = number != null ? number : words.isEmpty() ? null : words.get(0);
        if (first != null) {
            search.find(List.of(first), card -> !names(card) || found.add(card));
        }
        if (found.isEmpty() && udi.isPresent()) {
            named(search, udi.get(), found::add);
        }
        return found;
    }

    private boolean names(AssetCard card) {
        return Key.of(card.controlNumber()).equals(key)
                || Key.of(card.serialNumber()).equals(key)
                || card.formerNumbers().stream()
                        .anyMatch(former -> Key.of(former).equals(key))
                || card.tags().stream().anyMatch(tag -> Key.ofCode(tag).equals(codeKey));
    }

    /** What a UDI names: the piece if it has a serial number, else all pieces of the product, or of its lot. */
    private static void named(Search search, Udi udi, Predicate<AssetCard> more) {
        String serial = Words.joined(udi.serial());
        String first = serial.isEmpty() ? Words.joined(udi.key()) : serial;
        if (first.isEmpty()) {
            return;
        }
        search.find(List.of(first), card -> !fits(card, udi) || more.test(card));
    }

    private static boolean fits(AssetCard card, Udi udi) {
        boolean product = Key.isBlank(card.udiDi()) ? !udi.serial().isEmpty() : sameProduct(card, udi);
        boolean piece = udi.serial().isEmpty() || Key.same(card.serialNumber(), udi.serial());
        boolean batch = udi.lot().isEmpty() || Key.isBlank(card.lot()) || Key.same(card.lot(), udi.lot());
        return (udi.di().isEmpty() || product) && piece && batch;
    }

    private static boolean sameProduct(AssetCard card, Udi udi) {
        return Udi.key(card.udiDi()).equals(udi.key());
    }
}
