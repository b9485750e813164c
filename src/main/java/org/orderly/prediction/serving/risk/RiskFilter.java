package org.orderly.prediction.serving.risk;

import java.util.Collection;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.location.plan.PlanZone;

/**
 * Which devices a list of risks shows; retired ones never.
 *
 * @param classCode the code of a device class
 * @param department the owner
 * @param building the code of the building the device stands in
 * @param level high, watch, low or unknown
 * @param q words by their beginnings, as the search of assets takes them
 */
record RiskFilter(
        @RestQuery("class") String classCode,
        @RestQuery String department,
        @RestQuery String building,
        @RestQuery String level,
        @RestQuery String q) {

    private static final int EVERYTHING = 1_000_000;

    Collection<AssetCard> candidates(Roster roster) {
        return isEmpty(q) ? roster.cards() : roster.search(q, EVERYTHING);
    }

    Predicate<AssetCard> wanted(Risks risks, RiskRows rows) {
        Level only = isEmpty(level)
                ? null
                : Level.of(level).orElseThrow(() -> Problems.badRequest("level must be high, watch, low or unknown."));
        return card -> card.status() != AssetStatus.RETIRED
                && (isEmpty(classCode) || Key.same(card.classCode(), classCode))
                && (isEmpty(department) || Key.same(card.department(), department))
                && (only == null || level(risks, card) == only)
                && (isEmpty(building) || stands(rows.zone(card)));
    }

    private boolean stands(PlanZone zone) {
        return zone != null && Key.same(zone.buildingCode(), building);
    }

    static Level level(Risks risks, AssetCard card) {
        DeviceRisk risk = risks.of(card.id());
        return risk == null ? Level.UNKNOWN : risk.level();
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
