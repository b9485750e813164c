package org.orderly.location.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** The hospital's places as a whole. */
@Path("/api/places")
@Tag(name = "Places")
class PlacesResource {

    private final Plans plans;
    private final DrawingTable table;

    PlacesResource(Plans plans, DrawingTable table) {
        this.plans = plans;
        this.table = table;
    }

    @Schema(example = """
            {"sites":[{"code":"GLH","name":"Glenlake Hospital","timeZone":"Europe/Zurich","buildings":[{"code":"N",
            "name":"North building","floors":[{"id":3,"code":"N-2","name":"Level 2","level":2,"bounds":[0,
            0,60,40]}]}]}]}""")
    record PlacesView(List<SiteView> sites) {}

    record SiteView(String code, String name, String timeZone, List<BuildingView> buildings) {

        static SiteView of(PlanSite site) {
            return new SiteView(
                    site.code(),
                    site.name(),
                    site.timeZone(),
                    site.buildings().stream().map(BuildingView::of).toList());
        }
    }

    record BuildingView(String code, String name, List<FloorView> floors) {

        static BuildingView of(PlanSite.Building building) {
            return new BuildingView(
                    building.code(),
                    building.name(),
                    building.floors().stream().map(FloorView::of).toList());
        }
    }

    /** A floor; bounds are [minX, minY, maxX, maxY] in metres. */
    record FloorView(long id, String code, String name, int level, List<Double> bounds) {

        static FloorView of(PlanFloor floor) {
            List<Double> bounds = List.of(floor.minX(), floor.minY(), floor.maxX(), floor.maxY());
            return new FloorView(floor.id(), floor.code(), floor.name(), floor.level(), bounds);
        }
    }

    /** How much there is on the plan. */
    @Schema(example = "{\"floors\":9,\"zones\":156,\"passages\":190,\"readers\":80}")
    record Drawn(int floors, int zones, int passages, int readers) {

        static Drawn of(Plan plan) {
            return new Drawn(
                    plan.floors().size(),
                    plan.zones().size(),
                    plan.passages().size(),
                    plan.readers().size());
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Sites, their buildings, and their floors from the lowest to the highest")
    public PlacesView places() {
        return new PlacesView(plans.now().sites().stream().map(SiteView::of).toList());
    }

    @GET
    @Path("plan")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "All places of a site as GeoJSON, in the form that PUT takes; coordinates are metres")
    public SiteDocument plan(@RestQuery String site) {
        Plan plan = plans.now();
        return plan.sites().stream()
                .filter(one -> site == null || one.code().equals(site))
                .findFirst()
                .map(one -> SiteDocument.of(plan, one))
                .orElseThrow(() -> Problems.notFound(
                        site == null ? "No plan has been drawn yet." : "There is no site %s.".formatted(site)));
    }

    @PUT
    @Path("plan")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Replace all places of a site, matching by code",
            description = "What is the same keeps its id; what is missing is withdrawn and stays in the history."
                    + " A drawing that does not fit is refused (422) with everything that is wrong with it.")
    public Drawn draw(SiteDocument document) {
        if (document == null) {
            throw Problems.badRequest("Send the plan as a GeoJSON FeatureCollection.");
        }
        return Drawn.of(table.put(document));
    }
}
