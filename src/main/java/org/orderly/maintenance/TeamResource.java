package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;
import org.orderly.security.Staff;

/** Who may be given work. */
@Path("/api/team")
@Tag(name = "Work orders")
class TeamResource {

    private final Team team;

    TeamResource(Team team) {
        this.team = team;
    }

    @Schema(example = "{\"username\":\"biomed\",\"displayName\":\"Kim Biomed\"}")
    record Member(String username, String displayName) {

        static Member of(Staff.Colleague colleague) {
            return new Member(colleague.username(), colleague.displayName());
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Everybody whom an order can be assigned to, by name")
    public List<Member> list() {
        return team.members().stream().map(Member::of).toList();
    }
}
