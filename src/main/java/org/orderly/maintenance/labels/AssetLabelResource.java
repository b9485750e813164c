package org.orderly.maintenance.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What the code of an asset says, for those who print their labels elsewhere. */
@Path("/api/assets/{id}/label")
@Tag(name = "Assets")
class AssetLabelResource {

    private final Roster roster;
    private final DeviceLabels labels;
    private final LabelsConfig config;

    AssetLabelResource(Roster roster, DeviceLabels labels, LabelsConfig config) {
        this.roster = roster;
        this.labels = labels;
        this.config = config;
    }

    /** The code; its address is the page that anybody who scans it sees. */
    @Schema(example = """
            {"assetId":17,"token":"5q0Zk3-x_Pw1A2b3C4d5eA","address":"https://orderly.example.org/r/5q0Zk3-x_Pw1A2b3C4d5eA"}""")
    record AssetLabel(long assetId, String token, String address) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "The code on the label of an asset; the first time it is asked for, it is made")
    public AssetLabel read(@RestPath long id) {
        long assetId = roster.card(id)
                .orElseThrow(() -> Problems.notFound("There is no asset " + id + "."))
                .id();
        String token = labels.tokens(List.of(assetId)).get(assetId);
        return new AssetLabel(assetId, token, config.address() + "/r/" + token);
    }
}
