package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** When somebody of the team is not there. */
@Path("/api/technicians/{id}/absences")
@Tag(name = "Schedule")
class AbsenceResource {

    private final SiteTime time;

    AbsenceResource(SiteTime time) {
        this.time = time;
    }

    @Schema(example = """
            {"from":"2026-03-09T07:00:00Z","to":"2026-03-13T17:00:00Z","reason":"Leave"}""")
    record NewAbsence(
            @NotNull Instant from,
            @NotNull Instant to,
            @Size(max = 200) String reason) {}

    @Schema(name = "Absence", example = """
            {"id":3,"from":"2026-03-09T07:00:00Z","to":"2026-03-13T17:00:00Z","reason":"Leave"}""")
    record AbsenceView(long id, Instant from, Instant to, String reason) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.id, absence.startsAt, absence.endsAt, absence.reason);
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Absences that are not over, the earliest first")
    public Page<AbsenceView> list(@RestPath long id, @Valid @BeanParam PageQuery page) {
        Technician.existing(id);
        return Page.of(
                Absence.<Absence>find("technicianId = ?1 and endsAt > ?2 order by startsAt, id", id, time.now()),
                page,
                AbsenceView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Somebody will not be there",
            description =
                    "What they were to do then says so on the schedule; planning again gives it to somebody else.")
    public AbsenceView add(@RestPath long id, @Valid @NotNull NewAbsence given) {
        Technician.existing(id);
        if (!given.from().isBefore(given.to())) {
            throw Problems.badRequest("to: must be after from.");
        }
        Absence absence = new Absence();
        absence.technicianId = id;
        absence.startsAt = given.from();
        absence.endsAt = given.to();
        absence.reason = given.reason();
        absence.persist();
        return AbsenceView.of(absence);
    }

    @DELETE
    @Path("{absence}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "They will be there after all")
    public void remove(@RestPath long id, @RestPath long absence) {
        if (Absence.delete("id = ?1 and technicianId = ?2", absence, id) == 0) {
            throw Problems.notFound("There is no absence " + absence + " of this technician.");
        }
    }
}
