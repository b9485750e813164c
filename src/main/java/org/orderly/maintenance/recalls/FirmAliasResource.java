package org.orderly.maintenance.recalls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** The names that are one firm, where the spelling does not tell. */
@Path("/api/firm-aliases")
@Tag(name = "Recalls")
class FirmAliasResource {

    private final FirmAliases aliases;
    private final Matching matching;
    private final AuditTrail trail;

    FirmAliasResource(FirmAliases aliases, Matching matching, AuditTrail trail) {
        this.aliases = aliases;
        this.matching = matching;
        this.trail = trail;
    }

    /**
     * A name and the firm it is.
     *
     * @param firm the other name of the firm
     */
    @Schema(name = "FirmAliasView", example = """
            {"id":3,"name":"Brookline Infusion","firm":"Halvorsen Medical","addedAt":"2026-03-01T14:05:09Z",
            "addedBy":"biomed"}""")
    record View(long id, String name, String firm, Instant addedAt, String addedBy) {

        static View of(FirmAlias alias) {
            return new View(alias.id, alias.name, alias.firm, alias.addedAt, alias.addedBy);
        }
    }

    @Schema(name = "NewFirmAlias", example = "{\"name\":\"Brookline Infusion\",\"firm\":\"Halvorsen Medical\"}")
    record NewAlias(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String firm) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One page of the names that people have called one firm, by firm")
    public Page<View> list(@Valid @BeanParam PageQuery page) {
        return Page.of(aliases.all(), page, View::of);
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Two names are one firm: the open recalls are compared with the devices once more, within a minute",
            description = "Case, marks on letters, punctuation and legal forms need no entry: they make no difference.")
    @APIResponseSchema(value = View.class, responseCode = "201")
    public RestResponse<View> add(@Valid @NotNull NewAlias alias) {
        View added = View.of(aliases.add(alias.name(), alias.firm()));
        matching.lookAgainAtAll();
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/firm-aliases/" + added.id()))
                .entity(added)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Two names are not one firm after all; devices that were found by that stay to be decided about")
    public void remove(@RestPath long id) {
        aliases.remove(id);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "One page of who added and removed a name of a firm, the newest first; also once it is removed")
    public Page<AuditTrail.Entry> history(@RestPath long id, @Valid @BeanParam PageQuery page) {
        return trail.of("firm-alias", id, page);
    }
}
