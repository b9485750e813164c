package org.orderly.assets;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Sends whoever asks for an asset that was merged to the one that it is now. */
class MergedAddresses {

    private static final Pattern ADDRESS = Pattern.compile("(/api/assets/)(\\d{1,18})(/.*)?");

    private final Roster roster;

    MergedAddresses(Roster roster) {
        this.roster = roster;
    }

    @ServerRequestFilter
    Response lead(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        Matcher address = ADDRESS.matcher(asked.getRawPath());
        if (!address.matches()) {
            return null;
        }
        long id = Long.parseLong(address.group(2));
        long now = roster.current(id);
        if (now == id) {
            return null;
        }
        String rest = address.group(3) == null ? "" : address.group(3);
        if (rest.equals("/history")) {
            return null; // what was done to it while it was an asset of its own
        }
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(URI.create(address.group(1) + now + rest + query))
                .build();
    }
}
