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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Fixed readers that hear tags. */
@Path("/api/readers")
@Tag(name = "Places")
class ReadersResource {

    private final Plans plans;
    private final DrawingTable table;

    ReadersResource(Plans plans, DrawingTable table) {
        this.plans = plans;
        this.table = table;
    }

    /** A reader; x and y are metres. */
    record ReaderView(long id, String code, String floor, double x, double y) {

        static ReaderView of(PlanReader reader) {
            return new ReaderView(reader.id(), reader.code(), reader.floorCode(), reader.x(), reader.y());
        }
    }

    /** A reader as somebody wants it; x and y in metres. */
    record Wanted(
            @NotNull String code,
            @NotNull String floor,
            @NotNull Double x,
            @NotNull Double y) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Readers by code, all or those of one floor")
    public Page<ReaderView> list(@RestQuery String floor, @Valid @BeanParam PageQuery page) {
        return Page.of(
                plans.now().readers().stream()
                        .filter(r -> floor == null || r.floorCode().equals(floor))
                        .toList(),
                page,
                ReaderView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a reader")
    public Response add(@Valid @NotNull Wanted wanted) {
        PlanReader reader = table.addReader(wanted);
        return Response.created(URI.create("/api/readers/" + reader.id()))
                .entity(ReaderView.of(reader))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change or move a reader")
    public ReaderView change(long id, @Valid @NotNull Wanted wanted) {
        return ReaderView.of(table.changeReader(id, wanted));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a reader")
    public void remove(long id) {
        table.removeReader(id);
    }
}
