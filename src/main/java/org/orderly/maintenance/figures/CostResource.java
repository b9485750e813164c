package org.orderly.maintenance.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** Costs of a year that no order knows: without them the cost of service ratio is not known. */
@Path("/api/figures/costs")
@Tag(name = "Figures")
class CostResource {

    private static final String KIND = "cost";

    private final Calendar calendar;
    private final Caller caller;
    private final AuditTrail trail;

    CostResource(Calendar calendar, Caller caller, AuditTrail trail) {
        this.calendar = calendar;
        this.caller = caller;
        this.trail = trail;
    }

    /**
     * What somebody states.
     *
     * @param key the group: a class code, "maker model", a department or a site's code; left out for all devices
     */
    @Schema(name = "StatedCost", example = """
            {"year":2026,"by":"class","key":"infusion-pump","kind":"contracts","amount":18500.00,"currency":"EUR",
            "note":"Service contract 4711"}""")
    record StatedCost(
            @Min(1990) @Max(2200) int year,
            @NotNull By by,
            @Size(max = 200) String key,
            @NotNull CostKind kind,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "write three capital letters such as EUR")
            String currency,

            @Size(max = 500) String note) {}

    /** A stated cost as it is shown. */
    @Schema(name = "StatedCostView", example = """
            {"id":3,"year":2026,"by":"class","key":"infusion-pump","kind":"contracts","amount":18500.00,"currency":"EUR",
            "note":"Service contract 4711","statedAt":"2026-03-01T14:05:09Z","statedBy":"finance"}""")
    record StatedCostView(
            long id,
            int year,
            By by,
            String key,
            CostKind kind,
            BigDecimal amount,
            String currency,
            String note,
            Instant statedAt,
            String statedBy) {

        static StatedCostView of(YearlyCost cost) {
            return new StatedCostView(
                    cost.id,
                    cost.year,
                    cost.scope,
                    cost.key,
                    cost.kind,
                    cost.amount,
                    cost.currency,
                    cost.note,
                    cost.statedAt,
                    cost.statedBy);
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "What is stated for a year; this year if none is said")
    public List<StatedCostView> list(@RestQuery Integer year) {
        int wanted = year == null ? calendar.now().atZone(calendar.zone()).getYear() : year;
        return YearlyCost.of(wanted).stream().map(StatedCostView::of).toList();
    }

    @PUT
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "States a cost of a year; it takes the place of what was stated for the same")
    public StatedCostView state(@Valid @NotNull StatedCost stated) {
        String key = stated.by() == By.ALL || stated.key() == null
                ? ""
                : stated.key().strip();
        if (stated.by() != By.ALL && key.isEmpty()) {
            throw Problems.badRequest("key: say which " + stated.by().code() + " it is.");
        }
        YearlyCost cost =
                YearlyCost.of(stated.year(), stated.by(), key, stated.kind()).orElseGet(YearlyCost::new);
        Object before = cost.id == null ? null : cost.amount + " " + cost.currency;
        cost.year = stated.year();
        cost.scope = stated.by();
        cost.key = key;
        cost.kind = stated.kind();
        cost.amount = stated.amount().setScale(2, RoundingMode.UNNECESSARY);
        cost.currency = stated.currency();
        cost.note = stated.note();
        cost.statedAt = calendar.now().truncatedTo(ChronoUnit.MILLIS);
        cost.statedBy = caller.name();
        cost.persist();
        trail.record(KIND, cost.id, "stated", Map.of("amount", new Change(before, cost.amount + " " + cost.currency)));
        return StatedCostView.of(cost);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes a stated cost away: what it belongs to is not known again")
    public void remove(long id) {
        YearlyCost cost = YearlyCost.findById(id);
        if (cost == null) {
            throw Problems.notFound("There is no stated cost " + id + ".");
        }
        cost.delete();
        trail.record(KIND, id, "removed", Map.of("amount", new Change(cost.amount + " " + cost.currency, null)));
    }
}
