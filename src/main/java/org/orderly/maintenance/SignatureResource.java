package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** Signatures under an order. */
@Path("/api/work-orders/{id}/signatures")
@Tag(name = "Work orders")
class SignatureResource {

    private final Signatures signatures;

    SignatureResource(Signatures signatures) {
        this.signatures = signatures;
    }

    @Schema(example = "{\"meaning\":\"performed\"}")
    record Signing(@NotNull Meaning meaning) {}

    /**
     * A signature as it is shown.
     *
     * @param valid whether the order still says what was signed
     */
    @Schema(example = """
            {"meaning":"performed","username":"biomed","name":"Kim Biomed","at":"2026-03-01T15:30:09Z",
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","valid":true}""")
    record SignatureView(Meaning meaning, String username, String name, Instant at, String hash, boolean valid) {

        static SignatureView of(OrderSignature signature, SignedContent now) {
            return new SignatureView(
                    signature.meaning,
                    signature.username,
                    signature.displayName,
                    signature.signedAt,
                    signature.contentHash,
                    signature.contentHash.equals(now.hash(signature)));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Who signed the order, and whether it still says what they signed")
    public List<SignatureView> list(@RestPath long id) {
        SignedContent now = SignedContent.of(WorkOrder.existing(id));
        return OrderSignature.of(id).stream()
                .map(signature -> SignatureView.of(signature, now))
                .toList();
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = SignatureView.class, responseCode = "201")
    @Operation(summary = "Signs a done order as who is signed in; If-Match must name the version that was read")
    public SignatureView sign(
            @RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Signing signing) {
        OrderSignature signature = signatures.sign(id, ifMatch, signing.meaning());
        return SignatureView.of(signature, SignedContent.of(WorkOrder.existing(id)));
    }
}
