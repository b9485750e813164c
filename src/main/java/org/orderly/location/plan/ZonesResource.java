package org.orderly.location.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** Zones one by one: the parts of a floor that have a purpose. */
@Path("/api/zones")
@Tag(name = "Places")
class ZonesResource {

    private final Plans plans;
    private final DrawingTable table;
    private final AuditTrail trail;

    ZonesResource(Plans plans, DrawingTable table, AuditTrail trail) {
        this.plans = plans;
        this.table = table;
        this.trail = trail;
    }

    @Schema(example = """
            {"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility","department":"Medicine",
            "floor":"N-2","building":"N","version":1}""")
    record ZoneView(
            long id,
            String code,
            String name,
            Purpose purpose,
            String department,
            String floor,
            String building,
            long version) {

        static ZoneView of(PlanZone zone) {
            return new ZoneView(
                    zone.id(),
                    zone.code(),
                    zone.name(),
                    zone.purpose(),
                    zone.department(),
                    zone.floorCode(),
                    zone.buildingCode(),
                    zone.version());
        }
    }

    /** A zone with its outline, in metres. */
    @Schema(example = """
            {"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility","department":"Medicine",
            "floor":"N-2","building":"N","version":1,"polygon":{"type":"Polygon","coordinates":[[[24,
            8],[32,8],[32,16],[24,16],[24,8]]]}}""")
    record DrawnZone(
            long id,
            String code,
            String name,
            Purpose purpose,
            String department,
            String floor,
            String building,
            Geometry polygon,
            long version) {

        static DrawnZone of(PlanZone zone) {
            return new DrawnZone(
                    zone.id(),
                    zone.code(),
                    zone.name(),
                    zone.purpose(),
                    zone.department(),
                    zone.floorCode(),
                    zone.buildingCode(),
                    Geometry.of(zone.outline()),
                    zone.version());
        }
    }

    /** A zone as somebody wants it; department may be absent. */
    @Schema(name = "WantedZone", example = """
            {"code":"N2-CU","name":"Clean utility","purpose":"clean-utility","department":"Medicine",
            "floor":"N-2","polygon":{"type":"Polygon","coordinates":[[[24,8],[32,8],[32,16],[24,16],[24,
            8]]]}}""")
    record Wanted(String code, String name, String purpose, String department, String floor, Geometry polygon) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Zones by code, those whose code, name or department contains q, of a floor, of a purpose")
    public Page<ZoneView> list(
            @RestQuery String q, @RestQuery String floor, @RestQuery String purpose, @Valid @BeanParam PageQuery page) {
        if (purpose != null && Purpose.find(purpose).isEmpty()) {
            throw Problems.badRequest(Purpose.unknown(purpose));
        }
        List<PlanZone> zones = plans.now().zones().stream()
                .filter(zone -> floor == null || Key.same(zone.floorCode(), floor))
                .filter(zone -> purpose == null || zone.purpose().code().equals(purpose))
                .filter(zone -> q == null || matches(zone, Key.of(q)))
                .toList();
        return Page.of(zones, page, ZoneView::of);
    }

    private static boolean matches(PlanZone zone, String q) {
        return Key.of(zone.code()).contains(q)
                || Key.of(zone.name()).contains(q)
                || Key.of(zone.department()).contains(q);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "One zone with its outline")
    public RestResponse<DrawnZone> one(long id) {
        PlanZone zone = plans.now().zone(id);
        if (zone == null) {
            throw Problems.notFound("There is no zone %d on the plan.".formatted(id));
        }
        return Versions.answer(DrawnZone.of(zone), zone.version());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = DrawnZone.class, responseCode = "201")
    @Operation(summary = "Draw a new zone; 422 names the zones it would overlap")
    public RestResponse<DrawnZone> add(@NotNull Wanted wanted) {
        PlanZone zone = table.addZone(wanted);
        return Versions.created("/api/zones/" + zone.id(), DrawnZone.of(zone), zone.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a zone; its doors must still touch it")
    public RestResponse<DrawnZone> change(
            long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull Wanted wanted) {
        PlanZone zone = table.changeZone(id, ifMatch, wanted);
        return Versions.answer(DrawnZone.of(zone), zone.version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Take a zone and its passages off the plan; it stays in the history")
    public void withdraw(long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        table.withdrawZone(id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Every change of a zone and who made it, the newest first; also of one that was withdrawn")
    public Page<AuditTrail.Entry> history(long id, @Valid @BeanParam PageQuery page) {
        return trail.of(PlanChanges.ZONE, id, page);
    }
}
