package org.orderly.maintenance.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.maintenance.Digests;

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
    @APIResponse(responseCode = "200", content = @Content(mediaType = ICALENDAR))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match was read")
    @Operation(
            summary = "What somebody is to do, as iCalendar; no login, the address is the key",
            description = "404 once the address is withdrawn, another one was made, or its owner has left.")
    public Response read(@RestPath String token, @Context Request request) {
        String text = calendars
                .at(token)
                .orElseThrow(() -> Problems.notFound("There is no calendar at this address (any more)."));
        EntityTag tag = new EntityTag(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, ICALENDAR) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
