package org.orderly.location.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** A floor as it is now. */
@Path("/api/floors/{code}/assets")
@Tag(name = "Live map")
class FloorAssetsResource {

    private final FloorMap map;
    private final Plans plans;

    FloorAssetsResource(FloorMap map, Plans plans) {
        this.map = map;
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Everything that stands on a floor now")
    public List<Mark> assets(@RestPath String code) {
        return map.marks(floor(plans, code));
    }

    static long floor(Plans plans, String code) {
        long id = code == null ? -1 : plans.now().floorId(code);
        if (id < 0) {
            throw Problems.notFound("No floor has the code " + code + ".");
        }
        return id;
    }
}
