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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
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

    @Schema(example = """
            {"id":3,"username":"jordan","displayName":"Jordan Lee","roles":["biomed"],"active":true,"demo":false,
            "version":1}""")
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

    @Schema(example = """
            {"username":"jordan","displayName":"Jordan Lee","password":"a long first password","roles":["biomed"]}""")
    record NewUser(
            @NotNull @Pattern(regexp = USERNAME, message = "is 1 to 61 letters, digits or . _ @ -")
            String username,

            @NotBlank @Size(max = 120) String displayName,

            @NotNull @Size(min = Opening.SHORTEST_PASSWORD, max = 72)
            String password,

            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE, message = "is none of " + ROLE) String> roles) {}

    @Schema(example = "{\"displayName\":\"Jordan Lee\",\"roles\":[\"biomed\",\"admin\"],\"active\":true}")
    record ChangedUser(
            @NotBlank @Size(max = 120) String displayName,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE, message = "is none of " + ROLE) String> roles,
            @NotNull Boolean active) {}

    @Schema(example = "{\"password\":\"a longer new password\"}")
    record NewPassword(
            @NotNull @Size(min = Opening.SHORTEST_PASSWORD, max = 72)
            String password) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The accounts by username")
    public Page<UserView> list(@Valid @BeanParam PageQuery page) {
        return users.page(page).map(UserView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "One account")
    public RestResponse<UserView> get(long id) {
        return answer(users.get(id));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Open an account")
    @APIResponseSchema(value = UserView.class, responseCode = "201")
    public RestResponse<UserView> create(@NotNull @Valid NewUser wanted) {
        User user = users.create(wanted.username(), wanted.displayName(), wanted.password(), wanted.roles(), false);
        return Versions.created("/api/users/" + user.id, UserView.of(user), user.version);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a name, roles, or whether the account is active")
    public RestResponse<UserView> change(
            long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ChangedUser wanted) {
        return answer(users.change(id, ifMatch, wanted.displayName(), wanted.roles(), wanted.active()));
    }

    @POST
    @Path("{id}/password")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Set a new password; open sessions of the account end")
    public void changePassword(long id, @NotNull @Valid NewPassword wanted) {
        users.changePassword(id, wanted.password());
    }

    private static RestResponse<UserView> answer(User user) {
        return Versions.answer(UserView.of(user), user.version);
    }
}
