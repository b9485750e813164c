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

/** Signals that devices tell and the catalogue does not know: kept aside, the newest value of each. */
@Path("/api/unknown-signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class UnknownSignalResource {

    private final Strangers strangers;

    UnknownSignalResource(Strangers strangers) {
        this.strangers = strangers;
    }

    /** One of them, how often it was heard, and what it said last. */
    @Schema(name = "UnknownSignal", example = """
            {"classCode":"infusion-pump","signal":"door-cycles","firstHeard":"2026-03-01T13:00:00Z","lastHeard":"2026-03-01T14:05:09Z",
            "heard":64,"lastDevice":"GLH-000017","lastSaid":"12"}""")
    record View(
            String classCode,
            String signal,
            Instant firstHeard,
            Instant lastHeard,
            long heard,
            String lastDevice,
            String lastSaid) {
        static View of(Stranger stranger) {
            return new View(
                    stranger.classCode(),
                    stranger.name(),
                    Instant.ofEpochMilli(stranger.firstMs()),
                    Instant.ofEpochMilli(stranger.lastMs()),
                    stranger.heard(),
                    stranger.lastDevice(),
                    stranger.lastSaid());
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "List signals that the catalogue does not know, the one heard last first")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(strangers.list(Stranger.Kind.SIGNAL), page, View::of);
    }
}
