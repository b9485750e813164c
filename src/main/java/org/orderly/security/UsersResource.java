package org.orderly.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Versions;

/** The accounts of people. */
@Path("/api/users")
class UsersResource {

    private static final String USERNAME = "\\s*[A-Za-z0-9][A-Za-z0-9._@-]{0,60}\\s*";
    private static final String ROLE = "nurse|biomed|finance|admin";

    private final Users users;

    UsersResource(Users users) {
        this.users = users;
    }

    record UserView(
            long id,
            String username,
            String displayName,
            Set<String> roles,
            boolean active,
            boolean demo,
            long version) {

        static UserView of(User user) {
            return new UserView(
                    user.id, user.username, user.displayName, user.roles(), user.active, user.demo, user.version);
        }
    }

    record NewUser(
            @NotNull @Pattern(regexp = USERNAME, message = "is 1 to 61 letters, digits or . _ @ -")
            String username,

            @NotBlank @Size(max = 120) String displayName,

            @NotNull @Size(min = Opening.SHORTEST_PASSWORD, max = 72)
            String password,

            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE, message = "is none of " + ROLE) String> roles) {}

    record ChangedUser(
            @NotBlank @Size(max = 120) String displayName,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE, message = "is none of " + ROLE) String> roles,
            @NotNull Boolean active) {}

    record NewPassword(
            @NotNull @Size(min = Opening.SHORTEST_PASSWORD, max = 72)
            String password) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    public Page<UserView> list(@Valid @BeanParam PageQuery page) {
        return users.page(page).map(UserView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public Response get(long id) {
        return answer(Response.ok(), users.get(id));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response create(@NotNull @Valid NewUser wanted) {
        User user = users.create(wanted.username(), wanted.displayName(), wanted.password(), wanted.roles(), false);
        return answer(Response.created(URI.create("/api/users/" + user.id)), user);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public Response change(
            long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ChangedUser wanted) {
        return answer(Response.ok(), users.change(id, ifMatch, wanted.displayName(), wanted.roles(), wanted.active()));
    }

    @POST
    @Path("{id}/password")
    @RolesAllowed(Roles.ADMIN)
    public void changePassword(long id, @NotNull @Valid NewPassword wanted) {
        users.changePassword(id, wanted.password());
    }

    private static Response answer(Response.ResponseBuilder answer, User user) {
        return answer.entity(UserView.of(user)).tag(Versions.tag(user.version)).build();
    }
}
