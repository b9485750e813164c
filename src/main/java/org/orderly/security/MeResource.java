package org.orderly.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.http.Problems;

/** Who is logged in. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final SecurityIdentity identity;
    private final People people;

    MeResource(SecurityIdentity identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /** The logged-in person. */
    record MeView(String username, String displayName, Set<String> roles) {

        static MeView of(Person person) {
            return new MeView(person.username(), person.displayName(), new TreeSet<>(person.roles()));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    public MeView me() {
        return people.named(identity.getPrincipal().getName())
                .map(MeView::of)
                .orElseThrow(() -> Problems.notFound("Only people have an account."));
    }
}
