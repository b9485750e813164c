package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.maintenance.StrandedOrders;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.security.Roles;

/** One order's place on the schedule, put there by hand. */
@Path("/api/schedule/assignments/{orderId}")
@Tag(name = "Schedule")
class AssignmentResource {

    private final Outlooks outlooks;
    private final Schedules schedules;
    private final StrandedOrders stranded;
    private final SiteTime time;

    AssignmentResource(Outlooks outlooks, Schedules schedules, StrandedOrders stranded, SiteTime time) {
        this.outlooks = outlooks;
        this.schedules = schedules;
        this.stranded = stranded;
        this.time = time;
    }

    /**
     * Who is to do it when.
     *
     * @param start a half-hour by the clocks of the site
     * @param pinned whether planning leaves it where it is
     * @param anyway whether it is to be so although it breaks a rule; then say why
     */
    @Schema(example = """
            {"technicianId":1,"start":"2026-03-02T08:30:00Z","pinned":true,"anyway":false,"why":null}""")
    record Wanted(
            @NotNull Long technicianId,
            @NotNull Instant start,
            boolean pinned,
            boolean anyway,
            @Size(max = 1000) String why) {}

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Gives an order to somebody at some time; If-Match must name the version of the schedule",
            description =
                    "If that would break a rule it is answered with 409 and the rules in \"breaks\"; send it again"
                            + " with \"anyway\" and why to have it so all the same.")
    public RestResponse<ScheduleView.Slot> put(
            @RestPath long orderId, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Wanted wanted) {
        ScheduleState state = ScheduleState.held(ifMatch);
        int days =
                (int) Math.max(1, Duration.between(time.now(), wanted.start()).toDays() + 2);
        Frame frame = outlooks.frame();
        Outlook look = outlooks.look(time.frame(frame.from(), Math.min(60, Math.max(frame.days(), days))), false);
        Circumstances found = look.orders().get(orderId);
        if (found == null) {
            throw Problems.notFound("There is no open order " + orderId + " that is to be planned.");
        }
        Technician technician = look.technicians().get(wanted.technicianId());
        if (technician == null) {
            throw Problems.badRequest("technicianId: nobody on the team has the number " + wanted.technicianId() + ".");
        }
        if (Math.floorMod(look.frame().minute(wanted.start()), Shift.GRAIN) != 0
                || wanted.start().getEpochSecond() % 60 != 0) {
            throw Problems.badRequest("start: work begins at a half-hour.");
        }
        if (found.hasBegun()) {
            throw Problems.conflict(found.order().number() + " has begun; it cannot be moved any more.");
        }
        List<String> broken = new Breaks(look).of(found, technician, wanted.start());
        if (wanted.start().isBefore(look.now())) {
            broken.add("That time is over.");
        }
        refuse(broken, wanted);
        Assignment row = Assignment.of(orderId);
        row.set(
                technician.id,
                wanted.start(),
                wanted.start().plus(Duration.ofMinutes(found.task().minutes())));
        row.pinned = wanted.pinned();
        row.anyway = broken.isEmpty() ? null : wanted.why();
        row.persistAndFlush();
        stranded.takenOver(orderId);
        Outlook after = outlooks.look(look.frame(), false);
        return Versions.answer(schedules.slot(after, row), state.version);
    }

    @DELETE
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes an order off the schedule; If-Match must name the version of the schedule")
    public void remove(@RestPath long orderId, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        ScheduleState.held(ifMatch);
        if (!Assignment.deleteById(orderId)) {
            throw Problems.notFound("Order " + orderId + " is not on the schedule.");
        }
    }

    private static void refuse(List<String> broken, Wanted wanted) {
        if (!broken.isEmpty() && !wanted.anyway()) {
            throw Problems.conflict(String.join(" ", broken)).with("breaks", broken);
        }
        if (!broken.isEmpty() && (wanted.why() == null || wanted.why().isBlank())) {
            throw Problems.badRequest("why: say why it is to be so although it breaks a rule.");
        }
    }
}
