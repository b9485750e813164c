package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** The address at which somebody's calendar can be read. */
@Path("/api/technicians/{id}/calendar")
@Tag(name = "Schedule")
class CalendarAddressResource {

    /** Bytes of chance in an address: 2^192 possible ones. */
    private static final int BYTES = 24;

    private static final String KIND = "technician";

    private final AuditTrail trail;
    private final SecureRandom chance = new SecureRandom();

    CalendarAddressResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** Where a calendar can be read; it is told once and never again. */
    @Schema(name = "CalendarAddress", example = """
            {"path":"/api/calendars/Zb3kQ9sYx1mVt0uWc7aLrE5dHn2PfJgT.ics"}""")
    record Address(String path) {}

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Makes an address for somebody's calendar; the one before is not good any more")
    public Address open(@RestPath long id) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        Technician technician = Technician.existing(id);
        if (!technician.active) {
            throw Problems.conflict(technician.name + " has left the team and has no calendar.");
        }
        technician.calendarToken = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        trail.record(KIND, id, "calendar opened", Map.of());
        return new Address("/api/calendars/" + technician.calendarToken + ".ics");
    }

    @DELETE
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The calendar cannot be read at its address any more")
    public void close(@RestPath long id) {
        Technician technician = Technician.existing(id);
        if (technician.calendarToken != null) {
            technician.calendarToken = null;
            trail.record(KIND, id, "calendar revoked", Map.of());
        }
    }
}
