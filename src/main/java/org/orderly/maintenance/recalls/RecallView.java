package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recall as it is shown.
 *
 * @param recallClass I, II or III; null while only device/recall has told of it
 * @param codes serial and lot numbers as the firm lists them; null in lists
 * @param sources which of openFDA's files told of it: recall, enforcement
 * @param campaign null while nobody has begun one
 */
@Schema(name = "RecallView", example = """
        {"id":7,"number":"Z-0359-2026","eventNumber":"97001","class":"I","status":"Ongoing","open":true,
        "firm":"Halvorsen Medical, Inc.","product":"Rivulet 8 infusion pump","reason":"The battery may fail without alarm",
        "action":"Stop using it until the battery board is replaced","rootCause":"Device Design","productCode":"FRN",
        "quantity":"1,200 units","distribution":"Worldwide","codes":"Serial numbers HA2100100 to HA2100140",
        "initiatedOn":"2026-02-10","postedOn":"2026-02-20","classifiedOn":"2026-02-19","terminatedOn":null,
        "sources":["recall","enforcement"],"firstSeenAt":"2026-03-01T14:05:09Z","changedAt":"2026-03-01T14:05:09Z",
        "matches":{"total":12,"undecided":2,"dismissed":1,"open":4,"done":0,"verified":5,"cancelled":0},
        "campaign":{"at":"2026-03-01T15:00:00Z","by":"biomed","due":"2026-03-15T15:00:00Z","quarantine":true}}""")
record RecallView(
        long id,
        String number,
        String eventNumber,
        @JsonProperty("class") RecallClass recallClass,
        String status,
        boolean open,
        String firm,
        String product,
        String reason,
        String action,
        String rootCause,
        String productCode,
        String quantity,
        String distribution,
        String codes,
        LocalDate initiatedOn,
        LocalDate postedOn,
        LocalDate classifiedOn,
        LocalDate terminatedOn,
        List<Feed> sources,
        Instant firstSeenAt,
        Instant changedAt,
        Progress.Counts matches,
        CampaignView campaign) {

    private static final int SHORT = 400;

    /**
     * A campaign as it is shown.
     *
     * @param quarantine whether its devices must not be used until their order is verified
     */
    record CampaignView(Instant at, String by, Instant due, boolean quarantine) {}

    static RecallView of(Recall recall, Progress.Counts matches) {
        return view(recall, matches, recall.product, recall.reason, recall.codes());
    }

    /** The same for a list: long texts are cut, and the numbers left out. */
    static RecallView brief(Recall recall, Progress.Counts matches) {
        return view(recall, matches, cut(recall.product), cut(recall.reason), null);
    }

    private static RecallView view(
            Recall recall, Progress.Counts matches, String product, String reason, String codes) {
        boolean whole = codes != null;
        List<Feed> sources = new ArrayList<>();
        if (recall.inRecalls) {
            sources.add(Feed.RECALL);
        }
        if (recall.inEnforcement) {
            sources.add(Feed.ENFORCEMENT);
        }
        return new RecallView(
                recall.id,
                recall.number,
                recall.eventNumber,
                recall.recallClass,
                recall.status,
                recall.open,
                recall.firm,
                product,
                reason,
                whole ? recall.action : null,
                recall.rootCause,
                recall.productCode,
                recall.quantity,
                whole ? recall.distribution : null,
                codes,
                recall.initiatedOn,
                recall.postedOn,
                recall.classifiedOn,
                recall.terminatedOn,
                sources,
                recall.firstSeenAt,
                recall.changedAt,
                matches,
                recall.campaignAt == null
                        ? null
                        : new CampaignView(
                                recall.campaignAt, recall.campaignBy, recall.campaignDue, recall.quarantine));
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }
}
