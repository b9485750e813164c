package org.orderly.location.find;

import java.util.BitSet;
import org.orderly.assets.AssetStatus;
import org.orderly.identity.Key;
import org.orderly.location.Readiness;
import org.orderly.location.plan.Purpose;

/**
 * What somebody looks for; null members do not matter.
 *
 * @param only the ids of the assets that a text search found
 * @param usable only units that one may take: in service, not in quarantine, not reported missing, in a place where
 *     units are free
 */
record Wanted(String classCode, String model, String department, AssetStatus status, BitSet only, boolean usable) {

    boolean fits(Kind.Facts facts) {
        if (usable && (facts.status() != AssetStatus.IN_SERVICE || facts.quarantined() || facts.notThere())) {
            return false;
        }
        if (status == null ? facts.status() == AssetStatus.RETIRED : facts.status() != status) {
            return false;
        }
        return (classCode == null || Key.same(classCode, facts.classCode()))
                && (model == null || Key.same(model, facts.model()))
                && (department == null || Key.same(department, facts.department()));
    }

    /** Whether units of that kind count in zones of that purpose (null: a zone no longer on the plan). */
    boolean fits(Kind.Facts facts, Purpose purpose) {
        return !usable
                || Readiness.of(purpose, facts.classCode(), facts.status()).usable();
    }
}
