package org.orderly.location;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.location.PingIntake.Format;
import org.orderly.security.Roles;

/** Where gateways deliver pings over HTTP. */
@Path("/api/pings")
@Tag(name = "Pings")
class PingResource {

    static final String NDJSON = "application/x-ndjson";
    private static final int SHORT = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PingIntake intake;

    PingResource(PingIntake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GATEWAY)
    @Operation(summary = "Deliver pings", description = """
                    Takes a JSON array of pings, a single ping, or NDJSON (one ping a line) of any length up to 64 MB. \
                    A ping is a fix (tag, x, y, floor, accuracy in metres) or a sighting (tag, reader, rssi in dBm); \
                    `at` is ISO 8601 or epoch milliseconds. The answer comes once everything counted as accepted is \
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
    public Uni<Receipt.View> deliver(
            @RestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @RestHeader(HttpHeaders.CONTENT_LENGTH) Long length,
            @Context HttpServerRequest request,
            @Context ServerRequestContext context) {
        Format format = type.startsWith(NDJSON) ? Format.NDJSON : Format.JSON;
        Uni<Receipt> receipt = length != null && length <= SHORT
                ? whole(request).flatMap(body -> intake.accept(body, format))
                : streamed(context.getInputStream(), format);
        return receipt.map(Receipt::view).onFailure().transform(PingResource::problem);
    }

    /** Most deliveries are short: they are read and judged where they arrive, without another thread. */
    private static Uni<byte[]> whole(HttpServerRequest request) {
        Uni<byte[]> body = Uni.createFrom()
                .completionStage(request.body().toCompletionStage())
                .map(Buffer::getBytes);
        request.resume();
        return body;
    }

    private Uni<Receipt> streamed(InputStream body, Format format) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> intake.accept(body, format)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(receipt -> receipt);
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof Overloaded
                ? Problems.tooMany(failure.getMessage(), SOON)
                : Problems.unavailable("The pings could not be kept. Send them again in a moment.", SOON);
    }
}
