package org.orderly.location.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** Doors, openings, lifts and stairs: what joins zones into ways. */
@Path("/api/passages")
@Tag(name = "Places")
class PassagesResource {

    private final Plans plans;
    private final DrawingTable table;
    private final AuditTrail trail;

    PassagesResource(Plans plans, DrawingTable table, AuditTrail trail) {
        this.plans = plans;
        this.table = table;
        this.trail = trail;
    }

    /** A passage; between holds the codes of its two zones, x and y are metres. */
    @Schema(example = "{\"id\":12,\"kind\":\"door\",\"between\":[\"N2-CU\",\"N2-COR\"],\"x\":28.0,\"y\":8.0}")
    record PassageView(long id, PassageKind kind, List<String> between, double x, double y) {

        static PassageView of(PlanPassage passage, Plan plan) {
            return new PassageView(
                    passage.id(),
                    passage.kind(),
                    List.of(
                            plan.zone(passage.zoneA()).code(),
                            plan.zone(passage.zoneB()).code()),
                    passage.ax(),
                    passage.ay());
        }
    }

    /** A passage as somebody wants it: kind door, opening, lift or stairs; x and y in metres. */
    @Schema(
            name = "WantedPassage",
            example = "{\"kind\":\"door\",\"between\":[\"N2-CU\",\"N2-COR\"],\"x\":28.0,\"y\":8.0}")
    record Wanted(
            @NotNull String kind,
            @NotNull List<String> between,
            @NotNull Double x,
            @NotNull Double y) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Passages, all or those of one zone (by its code)")
    public Page<PassageView> list(@RestQuery String zone, @Valid @BeanParam PageQuery page) {
        Plan plan = plans.now();
        List<PlanPassage> passages = plan.passages().stream()
                .filter(p -> zone == null
                        || plan.zone(p.zoneA()).code().equals(zone)
                        || plan.zone(p.zoneB()).code().equals(zone))
                .toList();
        return Page.of(passages, page, passage -> PassageView.of(passage, plan));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = PassageView.class, responseCode = "201")
    @Operation(summary = "Join two zones; the point must touch both")
    public RestResponse<PassageView> add(@Valid @NotNull Wanted wanted) {
        PlanPassage passage = table.addPassage(wanted);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, PassageView.of(passage, plans.now()))
                .location(URI.create("/api/passages/" + passage.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a passage")
    public PassageView change(long id, @Valid @NotNull Wanted wanted) {
        return PassageView.of(table.changePassage(id, wanted), plans.now());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a passage")
    public void remove(long id) {
        table.removePassage(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Every change of a passage and who made it, the newest first; also of one that was withdrawn")
    public Page<AuditTrail.Entry> history(long id, @Valid @BeanParam PageQuery page) {
        return trail.of(PlanChanges.PASSAGE, id, page);
    }
}
