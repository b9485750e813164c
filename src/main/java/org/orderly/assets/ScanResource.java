package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.Roles;

/** What a scanned code stands for. */
@Path("/api/assets/scanned")
@Tag(name = "Assets")
class ScanResource {

    private static final int LONGEST = 400;
    private static final int MOST = 20;

    private final Roster roster;

    ScanResource(Roster roster) {
        this.roster = roster;
    }

    /** The assets that a code means, one unless it is ambiguous; asset numbers. */
    @Schema(name = "Scanned", example = "{\"assetIds\":[17]}")
    record Scanned(List<Long> assetIds) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "The assets that a scanned code names: a control or serial number, a tag, or a UDI in any form",
            description = "A UDI with a serial number names that device; without one, all devices of its product, or of"
                    + " its lot. At most 20.")
    public Scanned scanned(@RestQuery String code) {
        if (Key.isBlank(code) || code.length() > LONGEST) {
            throw Problems.badRequest("code: give the scanned text, of up to " + LONGEST + " characters.");
        }
        return new Scanned(roster.scanned(code).stream()
                .map(AssetCard::id)
                .distinct()
                .limit(MOST)
                .toList());
    }
}
