package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** Parts used for an order. */
@Path("/api/work-orders/{id}/parts")
@Tag(name = "Work orders")
class PartResource {

    private final Costs costs;

    PartResource(Costs costs) {
        this.costs = costs;
    }

    /** A part; the cost is that of one piece. */
    @Schema(
            example =
                    "{\"name\":\"Battery\",\"partNumber\":\"B-77\",\"quantity\":2,\"unitCost\":84.50,\"currency\":\"EUR\"}")
    record Used(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 80) String partNumber,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 3)
            BigDecimal quantity,

            @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 4)
            BigDecimal unitCost,

            @NotNull String currency) {

        OrderPart part() {
            OrderPart part = new OrderPart();
            part.name = name.strip();
            part.partNumber = partNumber;
            part.quantity = quantity;
            part.unitCost = unitCost;
            part.currency = Money.checked(currency);
            return part;
        }
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = CostView.PartView.class, responseCode = "201")
    @Operation(summary = "Adds a part; If-Match may name the version that was read")
    public CostView.PartView add(
            @RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Used used) {
        return CostView.PartView.of(costs.add(id, ifMatch, used.part()));
    }

    @DELETE
    @Path("{part}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes a part off the order; the history tells that it was there")
    public void remove(@RestPath long id, @RestPath long part, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        costs.removePart(id, ifMatch, part);
    }
}
