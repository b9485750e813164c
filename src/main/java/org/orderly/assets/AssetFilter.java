package org.orderly.assets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.identity.Key;

/**
 * Which assets a list shows, and in which order.
 *
 * @param q words by their beginnings, as {@link Roster#search} takes them
 * @param classCode the code of a device class
 * @param model the name of a model
 * @param department the owner
 * @param status the code of a status
 * @param sort one of the keys below; a minus before it turns the order round
 */
record AssetFilter(
        @RestQuery String q,
        @RestQuery("class") String classCode,
        @RestQuery String model,
        @RestQuery String department,
        @RestQuery String status,
        @RestQuery String sort) {

    private static final Map<String, Comparator<AssetCard>> ORDERS = new TreeMap<>(Map.of(
            "controlNumber", Comparator.comparing(AssetCard::controlNumber),
            "name", Comparator.comparing(AssetCard::name),
            "class", Comparator.comparing(AssetCard::className),
            "maker", Comparator.comparing(AssetCard::maker),
            "model", Comparator.comparing(AssetCard::model),
            "serialNumber", Comparator.comparing(AssetCard::serialNumber),
            "department", Comparator.comparing(AssetCard::department),
            "criticality", Comparator.comparing(AssetCard::criticality),
            "status", Comparator.comparing(AssetCard::status)));

    /** The numbers of the assets, in order, from memory. */
    List<Long> in(Roster roster) {
        Comparator<AssetCard> order = order();
        Predicate<AssetCard> wanted = wanted();
        List<AssetCard> found = new ArrayList<>();
        if (isEmpty(q)) {
            roster.cards().stream().filter(wanted).forEach(found::add);
        } else {
            roster.find(q, card -> !wanted.test(card) || found.add(card));
        }
        found.sort(order);
        return found.stream().map(AssetCard::id).toList();
    }

    private Predicate<AssetCard> wanted() {
        AssetStatus only = isEmpty(status) ? null : status(status);
        return card -> (isEmpty(classCode) || Key.same(card.classCode(), classCode))
                && (isEmpty(model) || Key.same(card.model(), model))
                && (isEmpty(department) || Key.same(card.department(), department))
                && (only == null || card.status() == only);
    }

    private Comparator<AssetCard> order() {
        String key = isEmpty(sort) ? "controlNumber" : sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<AssetCard> by = ORDERS.get(key);
        if (by == null) {
            throw Problems.badRequest("Sort by one of " + String.join(", ", ORDERS.keySet()) + ".");
        }
        Comparator<AssetCard> order = by.thenComparing(AssetCard::controlNumber);
        return key.equals(sort) || isEmpty(sort) ? order : order.reversed();
    }

    private static AssetStatus status(String code) {
        try {
            return AssetStatus.of(code);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("status: " + e.getMessage());
        }
    }

    private static boolean isEmpty(String text) {
        return Key.isBlank(text);
    }
}
