package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** What an order cost. */
@Path("/api/work-orders/{id}/costs")
@Tag(name = "Work orders")
class CostResource {

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Parts, labour and their sums, one a currency")
    public CostView read(@RestPath long id) {
        WorkOrder order = WorkOrder.existing(id);
        return CostView.of(OrderPart.of(order.id), OrderLabour.of(order.id));
    }
}
