package org.orderly.maintenance.hunt;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.location.plan.PlanZone;
import org.orderly.maintenance.Finding;
import org.orderly.security.Roles;

/** The hunt list, and what comes back from it. */
@Path("/api/hunt")
@Tag(name = "Hunt")
class HuntResource {

    private static final Duration WEEK = Duration.ofDays(7);

    private final HuntList hunt;
    private final Places places;
    private final Ticks ticks;
    private final Clock clock;
    private final SecurityIdentity who;

    HuntResource(HuntList hunt, Places places, Ticks ticks, Clock clock, SecurityIdentity who) {
        this.hunt = hunt;
        this.places = places;
        this.ticks = ticks;
        this.clock = clock;
        this.who = who;
    }

    /**
     * What was found at a device.
     *
     * @param id made by the sender; the same tick sent again changes nothing
     * @param at when it was seen, by the sender's clock
     * @param finding what was found, of an order that was done on the spot; no-fault if nobody says
     */
    @Schema(name = "NewHuntTick", example = """
            {"id":"7f6c8a54-5a3e-4a53-9a6e-0c2f0d3c1b7e","result":"not-found","at":"2026-03-01T08:20:00Z",
            "finding":null,"note":"Not in the clean utility, nobody knows"}""")
    record NewTick(
            @NotNull UUID id,
            @NotNull TickResult result,
            @NotNull Instant at,
            Finding finding,
            @Size(max = 1000) String note) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Everything that is due and has to be fetched or visited, in walking order",
            description = "Floor by floor, what a patient has last. Until a week from now unless said otherwise."
                    + " What was never seen, is silent, or is searched for is listed as missing.")
    public HuntView list(
            @RestQuery String until, @RestQuery String floor, @RestQuery String from, @RestQuery String assignee) {
        PlanZone start = places.start(from);
        if (start == null && isGiven(from)) {
            throw Problems.badRequest("from: there is no zone " + from + ".");
        }
        String name = !isGiven(assignee)
                ? null
                : assignee.equals("me") ? who.getPrincipal().getName() : assignee;
        return hunt.list(
                new HuntList.Wanted(
                        Moments.read("until", until, clock.instant().plus(WEEK)), isGiven(floor) ? floor : null, name),
                start);
    }

    @POST
    @Path("{orderId}/ticks")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Ticks an order off the list",
            description = "May be sent hours later, and more than once. What was not found becomes a search; what was"
                    + " done on the spot is done, unless its checklist has lines without an answer.")
    public HuntView.TickView tick(long orderId, @Valid @NotNull NewTick tick) {
        return HuntView.TickView.of(ticks.take(orderId, tick));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
