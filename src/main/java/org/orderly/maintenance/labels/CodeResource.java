package org.orderly.maintenance.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** For those who are signed in: which asset the code on a device stands for. */
@Path("/api/device-labels/{token}")
@Tag(name = "Assets")
class CodeResource {

    private final DeviceLabels labels;

    CodeResource(DeviceLabels labels) {
        this.labels = labels;
    }

    @Schema(example = "{\"assetId\":17,\"controlNumber\":\"GLH-000017\"}")
    record Coded(long assetId, String controlNumber) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The asset that wears this code")
    public Coded read(@RestPath String token) {
        return labels.device(token)
                .map(card -> new Coded(card.id(), card.controlNumber()))
                .orElseThrow(() -> Problems.notFound("No device has this code."));
    }
}
