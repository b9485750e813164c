package org.orderly.location.visibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.assets.AssetStatus;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.location.UnknownTags;
import org.orderly.security.Roles;

/** How much of the inventory is seen. */
@Path("/api/visibility")
@Tag(name = "Visibility")
class VisibilityResource {

    private final Sights sights;
    private final UnknownTags tags;

    VisibilityResource(Sights sights, UnknownTags tags) {
        this.sights = sights;
        this.tags = tags;
    }

    /** A device and when it was seen last. */
    @Schema(name = "VisibleDevice", example = """
            {"assetId":17,"controlNumber":"GLH-000017","name":"Infusion pump","classCode":"infusion-pump",
            "className":"Infusion pump","maker":"Halvorsen Medical","model":"Rivulet 8","department":"Equipment pool",
            "status":"in-service","state":"not-seen","lastSeen":"2026-02-27T09:12:44Z","zone":"Storage 2",
            "building":"North","firmware":"4.2.1"}""")
    record DeviceView(
            long assetId,
            String controlNumber,
            String name,
            String classCode,
            String className,
            String maker,
            String model,
            String department,
            AssetStatus status,
            String state,
            Instant lastSeen,
            String zone,
            String building,
            String firmware) {

        static DeviceView of(Sight sight) {
            return new DeviceView(
                    sight.asset().id(),
                    sight.asset().controlNumber(),
                    sight.asset().name(),
                    sight.asset().classCode(),
                    sight.asset().className(),
                    sight.asset().maker(),
                    sight.asset().model(),
                    sight.asset().department(),
                    sight.asset().status(),
                    sight.state().code(),
                    sight.lastSeen(),
                    sight.zone(),
                    sight.building(),
                    sight.firmware());
        }
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Which share of the inventory was seen within 24 hours, never seen, and with known firmware")
    public VisibilityView now() {
        Instant now = sights.now();
        return VisibilityView.of(now, sights.at(now), tags.list().size());
    }

    @GET
    @Path("devices")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "The devices by state, class and department, by control number")
    public Page<DeviceView> devices(@BeanParam SightFilter filter, @Valid @BeanParam PageQuery page) {
        List<Sight> wanted =
                sights.at(sights.now()).stream().filter(filter.wanted()).toList();
        return Page.of(wanted, page, DeviceView::of);
    }
}
