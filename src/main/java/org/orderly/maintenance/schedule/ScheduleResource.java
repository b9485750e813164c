package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.security.Roles;

/** The schedule: who is to do which order when, why, and what it costs. */
@Path("/api/schedule")
@Tag(name = "Schedule")
class ScheduleResource {

    private static final int MOST_DAYS = 31;

    private final Schedules schedules;
    private final Publishing publishing;
    private final SiteTime time;

    ScheduleResource(Schedules schedules, Publishing publishing, SiteTime time) {
        this.schedules = schedules;
        this.publishing = publishing;
        this.time = time;
    }

    /** @param preview that was looked at */
    @Schema(name = "Publish", example = "{\"preview\":\"3f1c2a9e-8f54-3f4e-9a3e-3a1b0c9d7e55\"}")
    record Publish(@NotBlank @Size(max = 64) String preview) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "The schedule of some days, both included, by the calendar of the site",
            description = "Without dates it is the days that are planned, from today. The ETag is the version that a"
                    + " change must name in If-Match.")
    public RestResponse<ScheduleView> read(@RestQuery String from, @RestQuery String to) {
        LocalDate first = Moments.day("from", from, time.today());
        LocalDate last = Moments.day("to", to, first.plusDays(schedules.days() - 1L));
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problems.badRequest("to: not before from, and at most " + MOST_DAYS + " days.");
        }
        ScheduleView view = schedules.read(first, last);
        return Versions.answer(view, view.version());
    }

    @GET
    @Path("publication")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "What publishing would do: who is told what, and who cannot be told and why")
    public Publication.Preview preview() {
        return publishing.preview();
    }

    @POST
    @Path("publish")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Assigns every order of a preview to whom the schedule gives it; all of them, or none",
            description =
                    "Ask for the preview at /api/schedule/publication first. If anything has changed since then it"
                            + " is answered with 409, and nothing is done. The same preview again answers what was done.")
    public Publication publish(@Valid @NotNull Publish given) {
        return publishing.publish(given.preview());
    }
}
