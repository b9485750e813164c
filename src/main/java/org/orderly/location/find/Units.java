package org.orderly.location.find;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.Roster;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.location.plan.Plans;

/** Keeps the inventory of all assets current as they move and change. */
@ApplicationScoped
class Units {

    private final Inventory inventory = new Inventory();
    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;

    Units(Roster roster, Whereabouts whereabouts, Plans plans) {
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
    }

    void start(@Observes @Priority(200) StartupEvent start) {
        whereabouts.listen((before, now) -> {
            if (before == null || before.zoneId() != now.zoneId() || !inventory.knows(now)) {
                settle(now.assetId());
            }
        });
        roster.cards().forEach(card -> settle(card.id()));
    }

    void changed(@Observes AssetChanged news) {
        settle(news.assetId());
    }

    void merged(@Observes AssetMerged news) {
        synchronized (inventory) {
            inventory.forget(news.assetId());
        }
    }

    void changed(@Observes PlacesChanged news) {
        inventory.recount(plans.now()::zone);
    }

    /** Reads where the unit is by now inside the lock, so that the last one to come leaves the truth. */
    private void settle(long assetId) {
        synchronized (inventory) {
            AssetCard card = roster.card(assetId).orElse(null);
            if (card != null) {
                inventory.settle(card, whereabouts.standing(assetId), plans.now()::zone);
            }
        }
    }

    Inventory inventory() {
        return inventory;
    }
}
