package org.orderly.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;

/** The gateways and their keys. */
@Path("/api/gateways")
class GatewaysResource {

    private final Gateways gateways;

    GatewaysResource(Gateways gateways) {
        this.gateways = gateways;
    }

    record GatewayView(
            long id,
            String name,
            String keyPrefix,
            Instant createdAt,
            String createdBy,
            Instant revokedAt,
            String revokedBy) {

        static GatewayView of(Gateway gateway) {
            return new GatewayView(
                    gateway.id,
                    gateway.name,
                    gateway.keyPrefix,
                    gateway.createdAt,
                    gateway.createdBy,
                    gateway.revokedAt,
                    gateway.revokedBy);
        }
    }

    record NewGateway(
            @NotNull @Pattern(regexp = NAME, message = "is 1 to 61 letters, digits, dots or dashes")
            String name) {

        static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,60}";
    }

    /** The only answer that ever shows the key. */
    record IssuedView(long id, String name, String key) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    public Page<GatewayView> list(@Valid @BeanParam PageQuery page) {
        return gateways.page(page).map(GatewayView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response issue(@NotNull @Valid NewGateway wanted) {
        Gateways.Issued issued = gateways.issue(wanted.name());
        Gateway gateway = issued.gateway();
        return Response.created(URI.create("/api/gateways/" + gateway.id))
                .entity(new IssuedView(gateway.id, gateway.name, issued.key().text()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public void revoke(long id) {
        gateways.revoke(id);
    }
}
