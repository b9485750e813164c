package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
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

    /**
     * What became of publishing.
     *
     * @param published how many orders say now what the schedule says
     * @param left those that do not, and why
     */
    @Schema(name = "Publication", example = """
            {"published":14,"left":[{"orderId":123,"number":"WO-000123",
            "why":"Ada Field does not sign in, so nothing can be assigned to her name."}]}""")
    record Publication(int published, List<Left> left) {}

    /** An order that could not be published. */
    record Left(long orderId, String number, String why) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "The schedule of some days, both included, by the calendar of the site",
            description = "Without dates it is the days that are planned, from today. The ETag is the version that a"
                    + " change must name in If-Match.")
    public RestResponse<ScheduleView> read(@RestQuery String from, @RestQuery String to) {
        LocalDate first = date("from", from, time.today());
        LocalDate last = date("to", to, first.plusDays(schedules.days() - 1L));
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problems.badRequest("to: not before from, and at most " + MOST_DAYS + " days.");
        }
        ScheduleView view = schedules.read(first, last);
        return Versions.answer(view, view.version());
    }

    @POST
    @Path("publish")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Assigns every order to whom the schedule gives it, as far as the orders do not say so yet")
    public Publication publish() {
        return publishing.publish();
    }

    private static LocalDate date(String name, String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.badRequest(name + " must be a date such as 2026-03-02.");
        }
    }
}
