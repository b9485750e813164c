package org.orderly.maintenance.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;

/** The calendar of each technician, for the calendar on their phone: whoever knows its address can read it. */
@Path("/api/calendars/{token}.ics")
@Tag(name = "Schedule")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar;charset=utf-8";

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Produces(ICALENDAR)
    @PermitAll
    @Transactional
    @Operation(summary = "What somebody is to do, as iCalendar; no login, the address is the key")
    public String read(@RestPath String token) {
        Technician technician = Technician.ofCalendar(token)
                .orElseThrow(() -> Problems.notFound("There is no calendar at this address."));
        return calendars.of(technician);
    }
}
