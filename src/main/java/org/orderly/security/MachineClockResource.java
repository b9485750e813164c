package org.orderly.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Problems;
import org.orderly.time.ClockWatch;

/** The clock of the machine that Orderly runs on. */
@Path("/api/machine-clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class MachineClockResource {

    private static final String KIND = "machine-clock";

    private final ClockWatch watch;
    private final AuditTrail trail;
    private final Clock clock;

    MachineClockResource(ClockWatch watch, AuditTrail trail, Clock clock) {
        this.watch = watch;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The machine's clock.
     *
     * @param jumpedFrom where it stood, or should have stood, when it jumped; null when it goes as time does
     * @param jumpedTo where it stood then; until a person confirms it, nothing old is removed
     */
    @Schema(name = "MachineClock", example = """
            {"now":"2026-03-01T14:05:09Z","jumpedFrom":null,"jumpedTo":null}""")
    record View(Instant now, Instant jumpedFrom, Instant jumpedTo) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What time it is by the machine's clock, and whether that has jumped")
    public View now() {
        ClockWatch.Jump jump = watch.jump().orElse(null);
        return new View(clock.instant(), jump == null ? null : jump.from(), jump == null ? null : jump.to());
    }

    @POST
    @Path("confirm")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    @Operation(
            summary = "Say that the machine's clock is right after it jumped",
            description = "What is old by it is removed again from then on. 409 when it has not jumped.")
    public View confirm() throws SQLException {
        ClockWatch.Jump jump = watch.jump().orElseThrow(() -> Problems.conflict("The clock has not jumped."));
        trail.record(
                KIND,
                1,
                "confirmed",
                Map.of("time", new Change(jump.from().toString(), jump.to().toString())));
        watch.confirm();
        return now();
    }
}
