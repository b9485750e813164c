package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;
import org.orderly.security.Roles;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalKind;

/** The counters of one device: what was taken for an exchange, and what a person says of it. */
@Path("/api/assets/{id}/counters")
@Tag(name = "Plans")
class CounterResource {

    private static final int BACK_DAYS = 1_461;

    private final Usages usages;
    private final Roster roster;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;
    private final Event<PlanChanged> changed;

    CounterResource(
            Usages usages, Roster roster, AuditTrail trail, Caller caller, Clock clock, Event<PlanChanged> changed) {
        this.usages = usages;
        this.roster = roster;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
        this.changed = changed;
    }

    /** How much the counter really grew between the value before and that of the day. */
    @Schema(name = "CounterGrown", example = """
            {"grown":12.5,"why":"The meter board was exchanged; the old one stood at 4702.5"}""")
    record Given(
            @NotNull @PositiveOrZero @DecimalMax("1000000000")
            Double grown,

            @NotBlank @Size(max = 500) String why) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "The counters of a device, with the steps that were taken for an exchange, a reset or the like",
            description = "Use goes on over such steps; grown is what was counted for each.")
    public List<CounterView> list(@RestPath long id) {
        return usages.counters(existing(id), BACK_DAYS).entrySet().stream()
                .map(one -> CounterView.of(
                        one.getKey(),
                        one.getValue(),
                        CounterStep.all(id, one.getKey().code())))
                .toList();
    }

    @PUT
    @Path("{signal}/steps/{day}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Says how much a counter grew up to that day (UTC), instead of what it was taken for")
    public void say(@RestPath long id, @RestPath String signal, @RestPath String day, @Valid @NotNull Given given) {
        Signal counter = counter(id, signal);
        LocalDate on = Moments.day("day", day, null);
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Problems.badRequest("day: write a day that has come.");
        }
        CounterStep step = CounterStep.of(id, counter.code(), on).orElseGet(CounterStep::new);
        Double before = step.id == null ? null : step.grown;
        step.assetId = id;
        step.signal = counter.code();
        step.day = on;
        step.grown = given.grown();
        step.why = given.why().strip();
        step.saidAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        step.saidBy = caller.name();
        step.persist();
        record(step, before, step.grown);
    }

    @DELETE
    @Path("{signal}/steps/{day}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes back what was said of a step; it is judged by the counter's values again")
    public void takeBack(@RestPath long id, @RestPath String signal, @RestPath String day) {
        CounterStep step = CounterStep.of(id, counter(id, signal).code(), Moments.day("day", day, null))
                .orElseThrow(() -> Problems.notFound("Nobody has said anything of this step."));
        step.delete();
        record(step, step.grown, null);
    }

    private void record(CounterStep step, Double before, Double now) {
        trail.record("asset", step.assetId, "counter", Map.of(step.signal + " " + step.day, new Change(before, now)));
        usages.forget(step.assetId, step.signal);
        changed.fire(new PlanChanged());
    }

    private Signal counter(long id, String signal) {
        AssetCard card = existing(id);
        return usages.signal(card.classCode(), signal)
                .filter(one -> one.kind() == SignalKind.COUNTER)
                .orElseThrow(() -> Problems.notFound("A " + card.className() + " has no counter " + signal + "."));
    }

    private AssetCard existing(long id) {
        return roster.card(id).orElseThrow(() -> Problems.notFound("There is no asset " + id + "."));
    }
}
