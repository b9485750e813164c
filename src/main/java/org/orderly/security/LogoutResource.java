package org.orderly.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Takes the session cookie away; also from somebody whose session has ended already. */
@Path("/api/logout")
class LogoutResource {

    @POST
    @PermitAll
    public Response logout() {
        return Response.noContent()
                .cookie(new NewCookie.Builder("quarkus-credential")
                        .value("")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }
}
