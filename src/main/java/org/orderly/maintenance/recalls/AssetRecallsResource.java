package org.orderly.maintenance.recalls;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** The recalls of one device. */
@Path("/api/assets/{id}/recalls")
@Tag(name = "Recalls")
class AssetRecallsResource {

    private final Matches matches;

    AssetRecallsResource(Matches matches) {
        this.matches = matches;
    }

    /** A recall that may concern a device, as the device's page shows it. */
    @Schema(example = """
            {"id":7,"number":"Z-0359-2026","class":"I","firm":"Halvorsen Medical, Inc.",
            "reason":"The battery may fail without alarm","open":true,"rule":"serial","answer":"in",
            "evidence":"Serial number HA2100119 is in its list.","state":"open","orderId":123}""")
    record AssetRecallView(
            long id,
            String number,
            @JsonProperty("class") RecallClass recallClass,
            String firm,
            String reason,
            boolean open,
            MatchRule rule,
            String answer,
            String evidence,
            String state,
            Long orderId) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The recalls that may concern a device, and what became of each")
    public List<AssetRecallView> list(@RestPath long id) {
        List<RecallMatch> found = RecallMatch.ofAsset(id);
        List<MatchView> views = matches.views(found);
        List<AssetRecallView> shown = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            RecallMatch match = found.get(i);
            RecallView recall = RecallView.brief(match.recall, Progress.Counts.NONE);
            shown.add(new AssetRecallView(
                    recall.id(),
                    recall.number(),
                    recall.recallClass(),
                    recall.firm(),
                    recall.reason(),
                    recall.open(),
                    match.rule,
                    match.answer,
                    match.evidence,
                    views.get(i).state(),
                    match.orderId));
        }
        return shown;
    }
}
