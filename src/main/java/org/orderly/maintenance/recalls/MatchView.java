package org.orderly.maintenance.recalls;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.maintenance.OrderProofs;

/**
 * A device that a recall may concern, as it is shown.
 *
 * @param answer what the list says of its number: in, unsure (nobody can tell without reading it), excepted (the list takes
 *     it out) or out (all of the list was read, and it is not in it); null for what earlier versions wrote
 * @param evidence what of the device stands where in the recall
 * @param state undecided, dismissed, open, done, verified or cancelled (its order was; decide again)
 * @param order its order with what shows that it is done, or null
 */
@Schema(name = "RecallMatchView", example = """
        {"asset":{"id":17,"controlNumber":"GLH-000017","name":"Infusion pump","classCode":"infusion-pump",
        "className":"Infusion pump","maker":"Halvorsen Medical","model":"Rivulet 8","serialNumber":"HA2100119",
        "department":"Equipment pool","criticality":"high","status":"in-service","tags":["T-0017"],"notThere":false,
        "quarantine":"Recall Z-0359-2026"},"rule":"serial",
        "answer":"in","evidence":"Serial number HA2100119 is one of HA2100100 to HA2100140.","state":"verified",
        "foundAt":"2026-03-01T14:05:09Z","quarantined":false,"dismissedAt":null,"dismissedBy":null,"dismissedWhy":null,
        "order":{"id":123,"number":"WO-000123","state":"verified","assignee":"biomed","dueAt":"2026-03-15T15:00:00Z",
        "doneAt":"2026-03-02T10:00:00Z","doneBy":"biomed","finding":"confirmed","resolution":"Battery board replaced",
        "signatures":[{"meaning":"performed","name":"Kim Biomed","at":"2026-03-02T10:01:00Z","valid":true}],
        "attachments":["board.jpg"]}}""")
record MatchView(
        AssetCard asset,
        MatchRule rule,
        String answer,
        String evidence,
        String state,
        Instant foundAt,
        boolean quarantined,
        Instant dismissedAt,
        String dismissedBy,
        String dismissedWhy,
        OrderProofs.Proof order) {

    static MatchView of(RecallMatch match, AssetCard asset, OrderProofs.Proof order) {
        return new MatchView(
                asset,
                match.rule,
                match.answer,
                match.evidence,
                state(match, order),
                match.foundAt,
                match.quarantined,
                match.dismissedAt,
                match.dismissedBy,
                match.dismissedWhy,
                order);
    }

    private static String state(RecallMatch match, OrderProofs.Proof order) {
        if (match.dismissedAt != null) {
            return "dismissed";
        }
        if (order == null) {
            return "undecided";
        }
        return switch (order.state()) {
            case "done", "verified", "cancelled" -> order.state();
            default -> "open";
        };
    }
}
