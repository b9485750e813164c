package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;

/** The catalogue of signals. */
@Path("/api/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class SignalResource {

    private final Signals signals;

    SignalResource(Signals signals) {
        this.signals = signals;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Which signals each class of devices has",
            description = "Units are UCUM's. `stated` tells whether the limits come from a published source;"
                    + " otherwise they are assumed.")
    public List<SignalView> list() {
        return signals.catalogue().all().stream().map(SignalView::of).toList();
    }
}
