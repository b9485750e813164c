package org.orderly.telemetry;

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

/** Where gateways deliver what devices tell of themselves. */
@Path("/api/readings")
@Tag(name = "Device health")
class ReadingResource {

    private static final String NDJSON = Format.NDJSON_TYPE;

    private final ReadingIntake intake;

    ReadingResource(ReadingIntake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GATEWAY)
    @Operation(summary = "Deliver readings and events of devices", description = """
                    Takes a JSON array, a single object, or NDJSON (one object a line) of any length up to 64 MB. \
                    A reading has device, signal, value and unit (UCUM; the catalogue's when missing); an event has \
                    device, event, code and detail. `device` is the control number, else the serial number; `at` is \
                    ISO 8601 or epoch milliseconds. The answer comes once everything counted as accepted is durable; \
                    `filtered` readings say nothing new and are not kept. Sending a delivery again changes nothing \
                    twice. 429 and 503 carry Retry-After.""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "A reading and an event", value = """
                                                [{"device":"P-0001","signal":"battery-capacity","value":83.5,"unit":"%","at":"2026-03-01T14:05:09Z"},
                                                 {"device":"P-0001","event":"error","code":"E-117","detail":"door latch","at":1772373909120}]""")),
                @Content(mediaType = NDJSON, examples = @ExampleObject(name = "A line a reading", value = """
                                                {"device":"P-0001","signal":"motor-current","value":0.164,"unit":"A"}
                                                {"device":"P-0001","event":"self-test-passed"}"""))
            })
    public Uni<View> deliver(@Context HttpServerRequest request, @Context ServerRequestContext context) {
        return HttpDelivery.take(intake.door(), request, context).map(View::of);
    }

    /** The answer: what is accepted is safe now; duplicates, late and filtered ones are among it. */
    @Schema(name = "ReadingReceipt", example = """
            {"accepted":3,"duplicates":0,"late":0,"filtered":1,"refused":{"unknown-device":1},"details":[{"index":3,
            "reason":"unknown-device","detail":"No asset, or more than one, has the number GLH-9."}]}""")
    public record View(
            long accepted,
            long duplicates,
            long late,
            long filtered,
            Map<String, Long> refused,
            List<Receipt.Detail> details) {
        static View of(Receipt<?> receipt) {
            return new View(
                    receipt.accepted(),
                    receipt.duplicates(),
                    receipt.late(),
                    receipt.filtered(),
                    receipt.refused(),
                    receipt.details());
        }
    }
}
