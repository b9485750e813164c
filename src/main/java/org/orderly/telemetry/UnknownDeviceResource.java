package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Devices that tell something and that nobody has registered. Registering one takes it off the list. */
@Path("/api/unknown-devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class UnknownDeviceResource {

    private final Strangers strangers;

    UnknownDeviceResource(Strangers strangers) {
        this.strangers = strangers;
    }

    /** One of them, how often it was heard, and what it said last. */
    @Schema(name = "UnknownDevice", example = """
            {"device":"GLH-000999","firstHeard":"2026-03-01T13:00:00Z","lastHeard":"2026-03-01T14:05:09Z",
            "heard":64,"lastSaid":"battery-capacity 83.5 %"}""")
    record View(String device, Instant firstHeard, Instant lastHeard, long heard, String lastSaid) {
        static View of(Stranger stranger) {
            return new View(
                    stranger.name(),
                    Instant.ofEpochMilli(stranger.firstMs()),
                    Instant.ofEpochMilli(stranger.lastMs()),
                    stranger.heard(),
                    stranger.lastSaid());
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "List devices that nobody has registered, the one heard last first")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(strangers.list(Stranger.Kind.DEVICE), page, View::of);
    }
}
