package org.orderly.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Problems;

/** Who is logged in. */
@Path("/api/me")
class MeResource {

    private final SecurityIdentity identity;
    private final People people;
    private final Users users;
    private final Passwords passwords;

    MeResource(SecurityIdentity identity, People people, Users users, Passwords passwords) {
        this.identity = identity;
        this.people = people;
        this.users = users;
        this.passwords = passwords;
    }

    @Schema(example = "{\"username\":\"nurse\",\"displayName\":\"Nia Nurse\",\"roles\":[\"nurse\"]}")
    record MeView(String username, String displayName, Set<String> roles) {

        static MeView of(Person person) {
            return new MeView(person.username(), person.displayName(), new TreeSet<>(person.roles()));
        }
    }

    @Schema(example = "{\"current\":\"the old password\",\"password\":\"a longer new password\"}")
    record PasswordChange(
            @NotNull String current,

            @NotNull @Size(min = Opening.SHORTEST_PASSWORD, max = 72)
            String password) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Who is logged in, and with which roles")
    public MeView me() {
        return MeView.of(self());
    }

    /** Ends every session of this person, this one too: log in again with the new password. */
    @PUT
    @Path("password")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Change the own password; every session of the account ends")
    public void changePassword(@NotNull @Valid PasswordChange wanted) {
        if (passwords.check(identity.getPrincipal().getName(), wanted.current()).isEmpty()) {
            throw Problems.forbidden("The current password is wrong, or was wrong too often; wait a little.");
        }
        users.changePassword(self().id(), wanted.password());
    }

    private Person self() {
        return people.named(identity.getPrincipal().getName())
                .orElseThrow(() -> Problems.notFound("Only people have an account."));
    }
}
