package org.orderly.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes the session cookie away; also from somebody whose session has ended already. */
@Path("/api/logout")
class LogoutResource {

    @POST
    @PermitAll
    @Operation(summary = "Log out")
    @APIResponse(responseCode = "204", description = "The session cookie is gone")
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
