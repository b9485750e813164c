package org.orderly.prediction.serving.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** How the risk of a device went. */
@Path("/api/assets/{id}/risk/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risks")
class RiskHistoryResource {

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RiskHistory history;
    private final Roster roster;
    private final Clock clock;

    RiskHistoryResource(RiskHistory history, Roster roster, Clock clock) {
        this.history = history;
        this.roster = roster;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "How a device's risk went, in the order of time; by default of the last 90 days",
            description =
                    "A point where it changed, and one a day. Points marked \"in retrospect\" were computed later "
                            + "from what was known at their time.")
    public List<RiskHistory.Point> history(@RestPath long id, @RestQuery String from, @RestQuery String to) {
        if (roster.card(id).isEmpty()) {
            throw Problems.notFound("No asset " + id + ".");
        }
        Instant start = read("from", from, clock.instant().minus(QUARTER));
        Instant end = read("to", to, clock.instant().plus(A_DAY));
        return history.of(id, start.toEpochMilli(), end.toEpochMilli());
    }

    private static Instant read(String name, String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problems.badRequest(name + " must be a time such as 2026-03-01T14:00:00Z.");
        }
    }
}
