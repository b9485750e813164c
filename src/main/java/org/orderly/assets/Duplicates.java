package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orderly.http.Codes;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;

/** Finds assets that may be one and the same device, for somebody to look at and merge. */
@ApplicationScoped
class Duplicates {

    private static final int SHORTEST_SERIAL = 4;

    private final Roster roster;

    Duplicates(Roster roster) {
        this.roster = roster;
    }

    /** Why two assets may be one. */
    enum Because {
        /** Their control numbers differ in spelling only. */
        CONTROL_NUMBER,
        /** They wear one physical tag, spelt in two ways. */
        TAG,
        /** Maker, model and serial number are the same. */
        SERIAL_NUMBER,
        /** The UDI, down to the serial number, is the same. */
        UDI;

        String code() {
            return Codes.code(this);
        }
    }

    /** Two assets, the one that was registered first coming first. */
    record Pair(AssetCard first, AssetCard second, Because because) {}

    private record Two(long first, long second) {}

    /** All pairs, the surest first; each pair once. */
    List<Pair> all() {
        List<AssetCard> cards = roster.cards().stream()
                .sorted(Comparator.comparingLong(AssetCard::id))
                .toList();
        Map<Two, Pair> found = new LinkedHashMap<>();
        pair(cards, Because.CONTROL_NUMBER, card -> List.of(Key.of(card.controlNumber())), found);
        pair(cards, Because.TAG, card -> card.tags().stream().map(Key::ofCode).toList(), found);
        pair(cards, Because.UDI, Duplicates::udi, found);
        pair(cards, Because.SERIAL_NUMBER, Duplicates::serial, found);
        return List.copyOf(found.values());
    }

    private static List<String> udi(AssetCard card) {
        String serial = Key.of(card.serialNumber());
        return serial.isEmpty() || Key.isBlank(card.udiDi())
                ? List.of()
                : List.of(Udi.key(card.udiDi()) + "\n" + serial);
    }

    private static List<String> serial(AssetCard card) {
        String serial = Key.of(card.serialNumber());
        return serial.length() < SHORTEST_SERIAL
                ? List.of()
                : List.of(Key.of(card.maker()) + "\n" + Key.of(card.model()) + "\n" + serial);
    }

    private static void pair(
            List<AssetCard> cards, Because because, Function<AssetCard, List<String>> keys, Map<Two, Pair> found) {
        Map<String, List<AssetCard>> byKey = new HashMap<>();
        for (AssetCard card : cards) {
            keys.apply(card).stream().distinct().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(1))
                    .add(card));
        }
        byKey.values().stream()
                .filter(same -> same.size() > 1)
                .sorted(Comparator.comparingLong(same -> same.get(0).id()))
                .forEach(same -> same.stream()
                        .skip(1)
                        .forEach(other -> found.putIfAbsent(
                                new Two(same.get(0).id(), other.id()), new Pair(same.get(0), other, because))));
    }
}
