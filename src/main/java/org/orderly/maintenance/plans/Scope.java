package org.orderly.maintenance.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.identity.Key;

/** Which devices a plan is for: one device, all of a model, or all of a class. Exactly one of these is given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scope(
        Long assetId,
        @Size(max = 120) String maker,
        @Size(max = 120) String model,
        @Size(max = 40) String classCode) {

    Scope {
        int given = (assetId == null ? 0 : 1) + (maker == null && model == null ? 0 : 1) + (classCode == null ? 0 : 1);
        if (given != 1 || (maker == null) != (model == null)) {
            throw new IllegalArgumentException("scope: write assetId, or maker and model, or classCode.");
        }
    }

    /** Whether the plan holds for this device; never for a retired one. */
    boolean covers(AssetCard card) {
        return card.status() != AssetStatus.RETIRED
                && (assetId == null || assetId == card.id())
                && (classCode == null || Key.same(classCode, card.classCode()))
                && (model == null || (Key.same(model, card.model()) && Key.same(maker, card.maker())));
    }
}
