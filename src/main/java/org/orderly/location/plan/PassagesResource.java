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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Doors, openings, lifts and stairs: what joins zones into ways. */
@Path("/api/passages")
@Tag(name = "Places")
class PassagesResource {

    private final Plans plans;
    private final DrawingTable table;

    PassagesResource(Plans plans, DrawingTable table) {
        this.plans = plans;
        this.table = table;
    }

    /** A passage; between holds the codes of its two zones, x and y are metres. */
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
    @Operation(summary = "Join two zones; the point must touch both")
    public Response add(@Valid @NotNull Wanted wanted) {
        PlanPassage passage = table.addPassage(wanted);
        return Response.created(URI.create("/api/passages/" + passage.id()))
                .entity(PassageView.of(passage, plans.now()))
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
}
