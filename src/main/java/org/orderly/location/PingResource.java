package org.orderly.location;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.orderly.intake.Format;
import org.orderly.intake.HttpDelivery;
import org.orderly.intake.Receipt;
import org.orderly.security.Roles;

/** Where gateways deliver pings over HTTP. */
@Path("/api/pings")
@Tag(name = "Pings")
class PingResource {

    private static final String NDJSON = Format.NDJSON_TYPE;

    private final PingIntake intake;
    private final SecurityIdentity gateway;

    PingResource(PingIntake intake, SecurityIdentity gateway) {
        this.intake = intake;
        this.gateway = gateway;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GATEWAY)
    @Operation(summary = "Deliver pings", description = """
                    Takes a JSON array of pings, a single ping, or NDJSON (one ping a line) of any length up to 64 MB. \
                    A ping is a fix (tag, x, y, floor, accuracy in metres) or a sighting (tag, reader, rssi in dBm); \
                    `at` is ISO 8601 with an offset, or epoch \
                    seconds, milliseconds, microseconds or nanoseconds, told apart by their size. The answer comes once everything counted as accepted is \
                    durable. Sending a delivery again changes nothing twice. 429 and 503 carry Retry-After.""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "A fix and a sighting", value = """
                                                [{"tag":"T-0017","at":"2026-03-01T14:05:09.120Z","x":31.5,"y":12.0,"floor":"N-2","accuracy":1.5},
                                                 {"tag":"T-0018","at":1772373909120,"reader":"R-N2-04","rssi":-67}]""")),
                @Content(mediaType = NDJSON, examples = @ExampleObject(name = "A line a ping", value = """
                                                {"tag":"T-0017","x":31.5,"y":12.0,"floor":"N-2"}
                                                {"tag":"T-0018","reader":"R-N2-04","rssi":-67}"""))
            })
    public Uni<View> deliver(@Context HttpServerRequest request, @Context ServerRequestContext context) {
        return HttpDelivery.take(intake.door(sender()), request, context).map(View::of);
    }

    /** The gateway's name, without what tells it from a person's. */
    private String sender() {
        String name = gateway.getPrincipal().getName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** The answer: the accepted pings are safe now, those known before and those that came late among them. */
    @Schema(name = "PingReceipt", example = """
            {"accepted":2,"duplicates":0,"late":0,"refused":{"unknown-tag":1},
            "details":[{"index":2,"reason":"unknown-tag","detail":"The tag is bound to no asset."}]}""")
    public record View(
            long accepted, long duplicates, long late, Map<String, Long> refused, List<Receipt.Detail> details) {
        static View of(Receipt<?> receipt) {
            return new View(
                    receipt.accepted(), receipt.duplicates(), receipt.late(), receipt.refused(), receipt.details());
        }
    }
}
