package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.Roles;

/** How much was done in time. */
@Path("/api/plans/completion")
@Tag(name = "Plans")
class CompletionResource {

    private static final Duration USUAL = Duration.ofDays(365);

    private final Completion completion;
    private final Clock clock;

    CompletionResource(Completion completion, Clock clock) {
        this.completion = completion;
        this.clock = clock;
    }

    /** Shares are null if there is nothing to divide by. */
    @Schema(name = "PmCompletion", example = """
            {"from":"2026-01-01T00:00:00Z","to":"2026-04-01T00:00:00Z","due":120,"doneInWindow":117,"rate":0.975,
            "highRisk":{"due":14,"doneInWindow":14,"rate":1.0},"yield":{"pmDone":131,"foundHidden":4,"rate":0.0305}}""")
    record View(
            Instant from,
            Instant to,
            long due,
            long doneInWindow,
            Double rate,
            Completion.Share highRisk,
            Completion.Yield yield) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "PM completion and yield of a period; the last year unless said otherwise",
            description = "Due is what had its window end in the period; high risk is life support.")
    public View of(
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery("class") String classCode,
            @RestQuery String department) {
        Instant end = Moments.read("to", to, clock.instant());
        Instant begin = Moments.read("from", from, end.minus(USUAL));
        if (!begin.isBefore(end)) {
            throw Problems.badRequest("from must be before to.");
        }
        Predicate<AssetCard> wanted = card -> (isEmpty(classCode) || Key.same(classCode, card.classCode()))
                && (isEmpty(department) || Key.same(department, card.department()));
        Completion.Period period = completion.of(begin, end, wanted);
        return new View(
                begin,
                end,
                period.all().due(),
                period.all().doneInWindow(),
                period.all().rate(),
                period.highRisk(),
                period.yield());
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
