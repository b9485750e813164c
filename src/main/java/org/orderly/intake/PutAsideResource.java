package org.orderly.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** Messages of a broker that could not be dealt with, for a person to see to. */
@Path("/api/put-aside")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Gateways")
class PutAsideResource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final PutAside putAside;
    private final Instance<Door> doors;
    private final AuditTrail trail;

    PutAsideResource(PutAside putAside, @Any Instance<Door> doors, AuditTrail trail) {
        this.putAside = putAside;
        this.doors = doors;
        this.trail = trail;
    }

    /** One message, why it could not be dealt with, and how it begins. */
    @Schema(name = "PutAsideMessage", example = """
            {"id":3,"channel":"readings","topic":"orderly/readings","bytes":92,"reason":"The database refuses it.",
            "tries":5,"firstTried":"2026-03-01T14:05:09Z","lastTried":"2026-03-01T14:05:13Z",
            "beginning":"{\\"device\\":\\"P-0001\\",\\"event\\":\\"error\\"}"}""")
    record View(
            long id,
            String channel,
            String topic,
            long bytes,
            String reason,
            int tries,
            Instant firstTried,
            Instant lastTried,
            String beginning) {
        static View of(PutAside.Row row) {
            return new View(
                    row.id(),
                    row.channel(),
                    row.topic(),
                    row.bytes(),
                    row.reason(),
                    row.tries(),
                    Instant.ofEpochMilli(row.firstMs()),
                    Instant.ofEpochMilli(row.lastMs()),
                    row.beginning());
        }
    }

    /** What became of a message that was sent again. */
    @Schema(name = "SentAgain", example = """
            {"accepted":1,"refused":{"unknown-tag":1},
            "details":[{"index":1,"reason":"unknown-tag","detail":"The tag is bound to no asset."}]}""")
    record SentAgain(long accepted, Map<String, Long> refused, List<Receipt.Detail> details) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "List messages of a broker that were put aside, the last one first")
    public Page<View> list(@Valid @BeanParam PageQuery page) throws SQLException {
        return putAside.page(page).map(View::of);
    }

    @POST
    @Path("/{id}/send-again")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Deliver a message again that was put aside",
            description = "Once what it holds is accepted or refused by name, it is off the list; otherwise it stays.")
    public SentAgain sendAgain(@RestPath long id) throws SQLException {
        PutAside.Content content = putAside.content(id).orElseThrow(() -> missing(id));
        Door door = doors.stream()
                .filter(one -> one.channel().equals(content.channel()))
                .findFirst()
                .orElseThrow(() -> Problems.conflict("Nothing takes " + content.channel() + " here any more."));
        Receipt<?> receipt = delivered(door.door(), content.payload().getBytes());
        remove(id, "sent-again");
        return new SentAgain(receipt.accepted(), receipt.refused(), receipt.details());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Dismiss a message that was put aside; it is gone then")
    public void dismiss(@RestPath long id) throws SQLException {
        remove(id, "dismissed");
    }

    private static <R extends Refusal> Receipt<R> delivered(Intake<?, R> intake, byte[] payload) {
        try {
            return intake.accept(payload, Format.JSON).await().atMost(PATIENCE);
        } catch (Overloaded | Unavailable e) {
            throw Problems.unavailable(e.getMessage(), SOON);
        } catch (RuntimeException e) {
            Unforeseen.tell(e);
            throw Problems.unprocessable("It still cannot be dealt with, and stays in the list; the log says why.");
        }
    }

    private void remove(long id, String action) throws SQLException {
        if (!putAside.remove(id)) {
            throw missing(id);
        }
        trail.record("put-aside", id, action, Map.<String, Change>of());
    }

    private static Problem missing(long id) {
        return Problems.notFound("No message " + id + " is put aside.");
    }
}
