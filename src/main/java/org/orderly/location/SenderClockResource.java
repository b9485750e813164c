package org.orderly.location;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Whether the clocks of gateways and readers are right. */
@Path("/api/sender-clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pings")
class SenderClockResource {

    private final SenderClocks clocks;

    SenderClockResource(SenderClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * The clock of a gateway or reader.
     *
     * @param kind gateway or reader
     * @param aheadSeconds by how much it is ahead of ours, negative when behind; its pings are corrected by that. 0 when it
     *     is right as far as is known.
     */
    @Schema(name = "SenderClock", example = """
            {"kind":"reader","name":"R-N2-04","aheadSeconds":8.1,"heardAt":"2026-03-01T14:05:09Z"}""")
    record View(String kind, String name, double aheadSeconds, Instant heardAt) {
        static View of(SenderClocks.SenderClock clock) {
            return new View(
                    clock.kind().name().toLowerCase(Locale.ROOT),
                    clock.name(),
                    Math.round(clock.aheadMs() / 100.0) / 10.0,
                    Instant.ofEpochMilli(clock.lastMs()));
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "The clocks of gateways and readers heard since the start, the one that is off most first",
            description = "The time of pings whose sender's clock is off is corrected by what is told here.")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(clocks.all(), page, View::of);
    }
}
