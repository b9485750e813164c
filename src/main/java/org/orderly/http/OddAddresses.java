package org.orderly.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address that holds a character that is none: no name has one, and not every database stores it. */
class OddAddresses {

    @ServerRequestFilter(preMatching = true)
    Optional<Response> filter(ContainerRequestContext request) {
        String address = String.valueOf(request.getUriInfo().getRequestUri().getRawSchemeSpecificPart());
        return address.contains("%00")
                ? Optional.of(Problems.badRequest("The address holds a character that is none (U+0000).")
                        .response())
                : Optional.empty();
    }
}
