package org.orderly.savings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What was not claimed, and why. */
@Path("/api/savings/unclaimed")
@Tag(name = "Savings")
class UnclaimedResource {

    /** An event that no entry was made of. */
    @Schema(name = "UnclaimedEvent", example = """
            {"lineItem":"repair-avoided","reference":"work-order/123","assetId":17,
            "why":"Not claimed: there is no baseline unplanned-repair-cost.","at":"2026-03-01T14:05:09Z"}""")
    record UnclaimedEvent(LineItem lineItem, String reference, Long assetId, String why, Instant at) {

        static UnclaimedEvent of(Unclaimed noted) {
            return new UnclaimedEvent(LineItem.of(noted.lineItem), noted.reference, noted.assetId, noted.why, noted.at);
        }
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Events that may have saved money and could not be claimed, the newest first, with the reason")
    public Page<UnclaimedEvent> list(@Valid @BeanParam PageQuery page) {
        return Page.of(Unclaimed.<Unclaimed>find("order by at desc, id desc"), page, UnclaimedEvent::of);
    }
}
