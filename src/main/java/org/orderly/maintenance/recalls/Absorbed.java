package org.orderly.maintenance.recalls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.assets.Quarantines;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** A recall that had no number and goes into the one that has it: what was decided about its devices goes along. */
@ApplicationScoped
class Absorbed {

    private final Quarantines quarantines;
    private final AuditTrail trail;
    private final EntityManager database;

    Absorbed(Quarantines quarantines, AuditTrail trail, EntityManager database) {
        this.quarantines = quarantines;
        this.trail = trail;
        this.database = database;
    }

    /** Joins the caller's transaction. */
    void into(Recall kept, Recall gone) {
        Map<Long, RecallMatch> known =
                RecallMatch.of(kept.id).stream().collect(Collectors.toMap(match -> match.assetId, Function.identity()));
        for (RecallMatch match : RecallMatch.of(gone.id)) {
            RecallMatch other = known.get(match.assetId);
            if (match.quarantined) {
                quarantines.put(match.assetId, kept.holder(), "Recall " + kept.number);
                quarantines.lift(match.assetId, gone.holder());
            }
            if (other == null) {
                match.recall = kept;
            } else {
                other.quarantined |= match.quarantined;
                if (other.isUndecided()) {
                    other.orderId = match.orderId;
                    other.dismissedAt = match.dismissedAt;
                    other.dismissedBy = match.dismissedBy;
                    other.dismissedWhy = match.dismissedWhy;
                }
                match.delete();
            }
        }
        if (kept.campaignAt == null) {
            kept.campaignAt = gone.campaignAt;
            kept.campaignBy = gone.campaignBy;
            kept.campaignDue = gone.campaignDue;
        }
        kept.quarantine |= gone.quarantine;
        trail.record("recall", kept.id, "absorbed", Map.of("number", new Change(gone.number, kept.number)));
        database.flush();
        gone.delete();
    }

    /** Those of these recalls that are no recall by themselves any more. */
    static List<Recall> leftOver(List<Recall> unnumbered, Map<String, ?> groups) {
        return unnumbered.stream()
                .filter(recall -> !groups.containsKey(recall.number))
                .toList();
    }
}
