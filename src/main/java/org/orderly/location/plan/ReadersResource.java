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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** Fixed readers that hear tags. */
@Path("/api/readers")
@Tag(name = "Places")
class ReadersResource {

    private final Plans plans;
    private final DrawingTable table;
    private final AuditTrail trail;

    ReadersResource(Plans plans, DrawingTable table, AuditTrail trail) {
        this.plans = plans;
        this.table = table;
        this.trail = trail;
    }

    /** A reader; x and y are metres. */
    @Schema(example = "{\"id\":9,\"code\":\"R-N2-04\",\"floor\":\"N-2\",\"x\":28.0,\"y\":11.5}")
    record ReaderView(long id, String code, String floor, double x, double y) {

        static ReaderView of(PlanReader reader) {
            return new ReaderView(reader.id(), reader.code(), reader.floorCode(), reader.x(), reader.y());
        }
    }

    /** A reader as somebody wants it; x and y in metres. */
    @Schema(name = "WantedReader", example = "{\"code\":\"R-N2-04\",\"floor\":\"N-2\",\"x\":28.0,\"y\":11.5}")
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
                        .filter(r -> floor == null || Key.same(r.floorCode(), floor))
                        .toList(),
                page,
                ReaderView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = ReaderView.class, responseCode = "201")
    @Operation(summary = "Add a reader")
    public RestResponse<ReaderView> add(@Valid @NotNull Wanted wanted) {
        PlanReader reader = table.addReader(wanted);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ReaderView.of(reader))
                .location(URI.create("/api/readers/" + reader.id()))
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

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Every change of a reader and who made it, the newest first; also of one that was withdrawn")
    public Page<AuditTrail.Entry> history(long id, @Valid @BeanParam PageQuery page) {
        return trail.of(PlanChanges.READER, id, page);
    }
}
