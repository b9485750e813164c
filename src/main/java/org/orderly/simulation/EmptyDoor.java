package org.orderly.simulation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** A door that does nothing, open only where a benchmark asks for it: what a request costs before any work is done. */
@Path("/api/simulation/empty")
class EmptyDoor {

    private final SimulationConfig config;

    EmptyDoor(SimulationConfig config) {
        this.config = config;
    }

    @POST
    @RolesAllowed(Roles.GATEWAY)
    public void nothing(byte[] body) {
        if (!config.emptyDoor()) {
            throw Problems.notFound("The empty door is shut: orderly.simulation.empty-door is false.");
        }
    }
}
