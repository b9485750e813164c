package org.orderly.fleet.use;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;

/** Which units nobody needs. */
@Path("/api/right-sizing")
@Tag(name = "Fleet")
class RightSizingResource {

    private final RightSizing sizing;

    RightSizingResource(RightSizing sizing) {
        this.sizing = sizing;
    }

    @Schema(name = "SurplusRetirement", example = "{\"assetIds\":[17,18],\"why\":\"Idle even at the peak of winter\"}")
    record Decision(
            @NotEmpty @Size(max = 500) List<@NotNull Long> assetIds,
            @NotBlank @Size(max = 800) String why) {}

    /** How many were retired. */
    @Schema(name = "SurplusRetired", example = "{\"retired\":2}")
    record Outcome(int retired) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "How many units of each class nobody needed even at the peak, and why; nothing on too few days")
    public List<RightSizing.Proposal> proposals() throws SQLException {
        return sizing.proposals();
    }

    @POST
    @Path("{classCode}/retire")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Retires units that nobody needs, at most as many as are too many")
    public Outcome retire(String classCode, @Valid @NotNull Decision decision) throws SQLException {
        return new Outcome(
                sizing.retire(classCode, decision.assetIds(), decision.why()).size());
    }
}
