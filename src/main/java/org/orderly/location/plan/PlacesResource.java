package org.orderly.location.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** The hospital's places as a whole. */
@Path("/api/places")
@Tag(name = "Places")
class PlacesResource {

    private static final int MOST_TOLD = 200;

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

    /**
     * What another plan would change.
     *
     * @param places the first two hundred of them, what is withdrawn first
     */
    @Schema(name = "PlanDifference", example = """
            {"created":1,"changed":0,"withdrawn":1,"places":[{"kind":"zone","name":"N2-CU","action":"withdrawn"}]}""")
    record Difference(long created, long changed, long withdrawn, List<Changed> places) {

        static Difference of(List<PlanChanges.PlaceChange> changes, Plan now) {
            return new Difference(
                    count(changes, "created"),
                    count(changes, "changed"),
                    count(changes, "withdrawn"),
                    changes.stream()
                            .sorted(Comparator.comparing(PlanChanges.PlaceChange::action)
                                    .reversed())
                            .limit(MOST_TOLD)
                            .map(change -> Changed.of(change, now))
                            .toList());
        }

        private static long count(List<PlanChanges.PlaceChange> changes, String action) {
            return changes.stream()
                    .filter(change -> change.action().equals(action))
                    .count();
        }
    }

    /** A zone, passage or reader that would be created, changed or withdrawn. */
    record Changed(String kind, String name, String action) {

        static Changed of(PlanChanges.PlaceChange change, Plan now) {
            PlanZone zone = change.kind().equals(PlanChanges.ZONE) ? now.zone(change.id()) : null;
            PlanReader reader = change.kind().equals(PlanChanges.READER) ? now.reader(change.id()) : null;
            Change code = change.changes().get("code");
            String name = zone != null
                    ? zone.code()
                    : reader != null
                            ? reader.code()
                            : code != null && code.after() != null
                                    ? code.after().toString()
                                    : change.kind() + " " + change.id();
            return new Changed(change.kind(), name, change.action());
        }
    }

    @POST
    @Path("plan/difference")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What replacing all places of a site would create, change and withdraw; nothing is kept",
            description = "Takes the drawing that PUT takes, and refuses what PUT refuses.")
    public Difference difference(SiteDocument document) {
        if (document == null) {
            throw Problems.badRequest("Send the plan as a GeoJSON FeatureCollection.");
        }
        return Difference.of(table.difference(document), plans.now());
    }

    @POST
    @Path("plan/undo")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Takes back that a plan was replaced, within a day and until the plan changes again",
            description = "What had been withdrawn comes back with its history. 409 if there is nothing to take back.")
    public Drawn undo() {
        return Drawn.of(table.undo());
    }
}
