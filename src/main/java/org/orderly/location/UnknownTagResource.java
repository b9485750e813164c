package org.orderly.location;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** Tags that are heard but bound to no asset. Binding one takes it off the list. */
@Path("/api/unknown-tags")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.BIOMED, Roles.ADMIN})
@Tag(name = "Pings")
class UnknownTagResource {

    private final UnknownTags tags;

    UnknownTagResource(UnknownTags tags) {
        this.tags = tags;
    }

    /** One unknown tag and how often it was heard. */
    @Schema(name = "UnknownTag", example = """
            {"code":"T-9001","firstHeard":"2026-03-01T13:00:00Z","lastHeard":"2026-03-01T14:05:09Z","heard":64,
            "lastPlace":"reader R-N2-04"}""")
    record View(String code, Instant firstHeard, Instant lastHeard, long heard, String lastPlace) {
        static View of(UnknownTags.Heard tag) {
            return new View(
                    tag.code(),
                    Instant.ofEpochMilli(tag.firstMs()),
                    Instant.ofEpochMilli(tag.lastMs()),
                    tag.heard(),
                    tag.lastPlace());
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "List unknown tags, the one heard last first")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(tags.list(), page, View::of);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Forget an unknown tag until it is heard again")
    public void dismiss(@RestPath String code) {
        if (!tags.dismiss(code)) {
            throw Problems.notFound("No unknown tag " + code + " is in the list.");
        }
    }
}
