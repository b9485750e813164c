package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Caller;
import org.orderly.security.Roles;

/** Searches for a schedule. */
@Path("/api/schedule/solve")
@Tag(name = "Schedule")
class SolveResource {

    private final Solving solving;
    private final ScheduleConfig config;
    private final Caller caller;

    SolveResource(Solving solving, ScheduleConfig config, Caller caller) {
        this.solving = solving;
        this.config = config;
        this.caller = caller;
    }

    /**
     * What kind of search.
     *
     * @param seconds how long it takes, or null for the usual
     * @param afresh whether only what is pinned or has begun keeps its place, rather than as much as possible
     */
    @Schema(example = "{\"seconds\":20,\"afresh\":false}")
    record Search(@Min(1) @Max(60) Integer seconds, boolean afresh) {}

    @POST
    @ResponseStatus(202)
    @APIResponseSchema(value = SolveJob.View.class, responseCode = "202")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Begins to search for a schedule; 409 if there is a search already",
            description = "The answer names the search; ask for it to see how far it is. What it finds becomes the"
                    + " schedule when it ends, unless it was cancelled or somebody changed the schedule meanwhile. What"
                    + " a search afresh finds waits, with the difference, until somebody accepts it. Both can be taken"
                    + " back at /api/schedule/acts.")
    public SolveJob.View start(@Valid Search search) {
        int seconds = search == null || search.seconds() == null ? config.seconds() : search.seconds();
        return solving.start(Duration.ofSeconds(seconds), search != null && search.afresh(), caller.name())
                .view();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "How far a search is; the last twenty are remembered")
    public SolveJob.View read(@RestPath long id) {
        return solving.job(id).view();
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Makes the plan that a search afresh has found the schedule; 409 if the schedule changed meanwhile")
    public SolveJob.View accept(@RestPath long id) {
        return solving.accept(id).view();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Ends a search, or throws away what it has found; the schedule stays as it was")
    public SolveJob.View cancel(@RestPath long id) {
        SolveJob job = solving.job(id);
        solving.cancel(job);
        return job.view();
    }
}
