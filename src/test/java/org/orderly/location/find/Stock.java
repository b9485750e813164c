package org.orderly.location.find;

import java.util.ArrayList;
import java.util.List;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Criticality;
import org.orderly.location.Place;
import org.orderly.location.Standing;
import org.orderly.location.plan.PlanZone;

/** Units put down by hand. */
final class Stock {

    final Inventory inventory = new Inventory();
    private final List<Unit> units = new ArrayList<>();

    Unit put(String classCode, PlanZone zone, double x, double y) {
        return put(card(units.size() + 1, classCode, "M1", "Ward", AssetStatus.IN_SERVICE), zone, x, y);
    }

    Unit put(AssetCard card, PlanZone zone, double x, double y) {
        Place place = new Place(
                card.id(), card.id(), 1_000 + card.id(), (float) x, (float) y, 1, zone.id(), 0, 10_000, false);
        Unit unit = inventory.settle(card, new Standing(place), id -> zone);
        units.add(unit);
        return unit;
    }

    static AssetCard card(long id, String classCode, String model, String department, AssetStatus status) {
        return new AssetCard(
                id,
                "C-" + id,
                classCode + " " + id,
                classCode,
                classCode,
                "Acme",
                model,
                "S" + id,
                null,
                null,
                department,
                Criticality.MEDIUM,
                status,
                List.of(),
                false,
                null,
                List.of());
    }

    List<Unit> units() {
        return units;
    }
}
