package org.orderly.location.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** One floor, drawn for a map. */
@Path("/api/floors/{code}/plan")
@Tag(name = "Places")
class FloorResource {

    private final Plans plans;
    private final ObjectMapper json;

    FloorResource(Plans plans, ObjectMapper json) {
        this.plans = plans;
        this.json = json;
    }

    @Schema(example = """
            {"type":"FeatureCollection","floor":{"id":3,"code":"N-2","name":"Level 2","level":2,"bounds":[0,
            0,60,40]},"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[24,
            8],[32,8],[32,16],[24,16],[24,8]]]},"properties":{"kind":"zone","code":"N2-CU","name":"Clean utility",
            "purpose":"clean-utility","floor":"N-2"}}]}""")
    record FloorDrawing(String type, PlacesResource.FloorView floor, List<Feature> features) {

        static FloorDrawing of(Plan plan, PlanFloor floor) {
            Stream<Feature> zones = plan.zones().stream()
                    .filter(zone -> zone.floorId() == floor.id())
                    .map(Feature::of);
            Stream<Feature> passages = plan.passages().stream()
                    .filter(p -> plan.zone(p.zoneA()).floorId() == floor.id()
                            || plan.zone(p.zoneB()).floorId() == floor.id())
                    .map(p -> Feature.of(p, plan));
            Stream<Feature> readers = plan.readers().stream()
                    .filter(reader -> reader.floorId() == floor.id())
                    .map(Feature::of);
            return new FloorDrawing(
                    "FeatureCollection",
                    PlacesResource.FloorView.of(floor),
                    Stream.of(zones, passages, readers).flatMap(s -> s).toList());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The zones, passages and readers of a floor as GeoJSON, in metres; 304 while unchanged")
    @APIResponseSchema(value = FloorDrawing.class, responseCode = "200")
    public Response drawing(String code, @Context Request request) throws JsonProcessingException {
        Plan plan = plans.now();
        PlanFloor floor = plan.floor(code);
        if (floor == null) {
            throw Problems.notFound("There is no floor %s.".formatted(code));
        }
        byte[] drawing = json.writeValueAsBytes(FloorDrawing.of(plan, floor));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(drawing).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(drawing).tag(tag))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
