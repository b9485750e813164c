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
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;

/** The gateways and their keys. */
@Path("/api/gateways")
class GatewaysResource {

    private final Gateways gateways;

    GatewaysResource(Gateways gateways) {
        this.gateways = gateways;
    }

    @Schema(example = """
            {"id":1,"name":"north-wing","keyPrefix":"ordk_4fT1","createdAt":"2026-03-01T14:05:09Z","createdBy":"admin",
            "revokedAt":null,"revokedBy":null}""")
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

    @Schema(example = "{\"name\":\"north-wing\"}")
    record NewGateway(
            @NotNull @Pattern(regexp = NAME, message = "is 1 to 61 letters, digits, dots or dashes")
            String name) {

        static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,60}";
    }

    /** The only answer that ever shows the key. */
    @Schema(example = "{\"id\":1,\"name\":\"north-wing\",\"key\":\"ordk_…\"}")
    record IssuedView(long id, String name, String key) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "The gateways, revoked ones too, without their keys")
    public Page<GatewayView> list(@Valid @BeanParam PageQuery page) {
        return gateways.page(page).map(GatewayView::of);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Make a gateway and its key, which no later answer shows again")
    @APIResponseSchema(value = IssuedView.class, responseCode = "201")
    public RestResponse<IssuedView> issue(@NotNull @Valid NewGateway wanted) {
        Gateways.Issued issued = gateways.issue(wanted.name());
        Gateway gateway = issued.gateway();
        IssuedView view = new IssuedView(gateway.id, gateway.name, issued.key().text());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/gateways/" + gateway.id))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Revoke a gateway: its key opens nothing from the next request on")
    public void revoke(long id) {
        gateways.revoke(id);
    }
}
