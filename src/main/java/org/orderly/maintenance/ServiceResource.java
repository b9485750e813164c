package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.Roster;
import org.orderly.http.Versions;
import org.orderly.security.Roles;

/** Whether the device of an order can be used meanwhile. */
@Path("/api/work-orders/{id}/service")
@Tag(name = "Work orders")
class ServiceResource {

    private final WorkOrders orders;
    private final OrderWrites writes;
    private final Roster roster;

    ServiceResource(WorkOrders orders, OrderWrites writes, Roster roster) {
        this.orders = orders;
        this.writes = writes;
        this.roster = roster;
    }

    /**
     * Out of service, or back.
     *
     * @param reason why it is out; needed if it is
     * @param at since when; now if nothing is said, and not later
     */
    @Schema(
            example =
                    "{\"inService\":false,\"reason\":\"waiting-for-parts\",\"at\":\"2026-03-01T14:00:00Z\",\"why\":null}")
    record Service(
            @NotNull Boolean inService,
            DowntimeReason reason,
            Instant at,
            @Size(max = 1000) String why) {}

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes the device out of service for this order or returns it; downtime runs in between")
    public RestResponse<OrderView> put(
            @RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Service service) {
        WorkOrder order =
                orders.service(id, ifMatch, service.inService(), service.reason(), service.at(), service.why());
        return Versions.answer(
                OrderView.of(order, roster.card(order.assetId).orElse(null), writes.now()), order.version);
    }
}
