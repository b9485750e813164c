package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** Time spent on an order. */
@Path("/api/work-orders/{id}/labour")
@Tag(name = "Work orders")
class LabourResource {

    private final Costs costs;
    private final OrderWrites writes;
    private final Team team;
    private final MaintenanceConfig config;

    LabourResource(Costs costs, OrderWrites writes, Team team, MaintenanceConfig config) {
        this.costs = costs;
        this.writes = writes;
        this.team = team;
        this.config = config;
    }

    /**
     * Time that somebody spent.
     *
     * @param worker a username; whoever asks if nothing is said
     * @param hourlyRate with benefits; the house's rate if nothing is said
     * @param at when; now if nothing is said
     */
    @Schema(
            example =
                    "{\"worker\":\"biomed\",\"kind\":\"bench\",\"minutes\":50,\"hourlyRate\":60.00,\"currency\":\"EUR\"}")
    record Spent(
            @Size(max = 80) String worker,
            @NotNull LabourKind kind,
            @NotNull @Min(1) @Max(100_000) Integer minutes,

            @DecimalMin("0") @Digits(integer = 10, fraction = 4)
            BigDecimal hourlyRate,

            String currency,
            Instant at) {}

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = CostView.LabourView.class, responseCode = "201")
    @Operation(summary = "Adds labour; If-Match may name the version that was read")
    public CostView.LabourView add(
            @RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Spent spent) {
        team.refuseStranger(spent.worker());
        OrderLabour labour = new OrderLabour();
        labour.worker = spent.worker() == null ? writes.who() : spent.worker();
        labour.kind = spent.kind();
        labour.minutes = spent.minutes();
        labour.hourlyRate = spent.hourlyRate() == null ? config.hourlyRate() : spent.hourlyRate();
        labour.currency = Money.checked(spent.currency() == null ? config.currency() : spent.currency());
        labour.workedAt = spent.at() == null ? writes.now() : spent.at();
        return CostView.LabourView.of(costs.add(id, ifMatch, labour));
    }

    @DELETE
    @Path("{labour}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes labour off the order; the history tells that it was there")
    public void remove(@RestPath long id, @RestPath long labour, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        costs.removeLabour(id, ifMatch, labour);
    }
}
