package org.orderly.telemetry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.security.Roles;

/** What the edge filter saved, and what that cost in accuracy. */
@Path("/api/telemetry/savings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Device health")
class SavingsResource {

    private final Signals signals;

    SavingsResource(Signals signals) {
        this.signals = signals;
    }

    /** Counted since the service started. */
    @Schema(example = """
            {"received":1200,"stored":260,"filtered":940,"signals":[{"classCode":"infusion-pump","signal":"battery-capacity",
            "unit":"%","received":1200,"stored":260,"filtered":940,"errorBound":1.5,"largestError":0.5}]}""")
    record SavingsView(long received, long stored, long filtered, List<OfSignal> signals) {}

    /** Of one signal; errors in its unit: the largest that can be and the largest that was. */
    record OfSignal(
            String classCode,
            String signal,
            String unit,
            long received,
            long stored,
            long filtered,
            double errorBound,
            double largestError) {
        static OfSignal of(KnownSignal known) {
            long filtered = known.filtered();
            long received = Math.max(filtered, known.received());
            return new OfSignal(
                    known.signal().classCode(),
                    known.signal().code(),
                    known.signal().unit(),
                    received,
                    received - filtered,
                    filtered,
                    known.errorBound(),
                    known.largestError());
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Readings that the edge filter kept out of the database since the start",
            description = "No reading that came in its order differs from the one kept before it by more than"
                    + " `errorBound`; `largestError` is what it came to.")
    public SavingsView savings() {
        List<OfSignal> each = signals.all().stream()
                .map(OfSignal::of)
                .filter(of -> of.received() > 0)
                .toList();
        long received = each.stream().mapToLong(OfSignal::received).sum();
        long filtered = each.stream().mapToLong(OfSignal::filtered).sum();
        return new SavingsView(received, received - filtered, filtered, each);
    }
}
