package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;

/** What there is to be able to do. */
@Path("/api/skills")
@Tag(name = "Schedule")
class SkillResource {

    @Schema(example = "{\"code\":\"imaging\",\"name\":\"Imaging\"}")
    record NamedSkill(String code, String name) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The skills that orders can need and technicians can have")
    public List<NamedSkill> list() {
        return Skills.NAMES.entrySet().stream()
                .map(skill -> new NamedSkill(skill.getKey(), skill.getValue()))
                .toList();
    }
}
