package org.orderly.fleet.levels;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** How many units wards want at hand. */
@Path("/api/par-levels")
@Tag(name = "Fleet")
class ParLevelResource {

    private static final String KIND = "par-level";

    private final Shelves shelves;
    private final ClassNames classes;
    private final Roster roster;
    private final Plans plans;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ParLevelResource(
            Shelves shelves,
            ClassNames classes,
            Roster roster,
            Plans plans,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.shelves = shelves;
        this.classes = classes;
        this.roster = roster;
        this.plans = plans;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a ward wants.
     *
     * @param zoneId one zone, or null for all zones of the department
     * @param low fewer than this are too few
     * @param target up to this many it is filled up
     */
    @Schema(name = "ParLevelFacts", example = """
            {"department":"ICU","zoneId":null,"classCode":"infusion-pump","low":2,"target":4}""")
    record Facts(
            @NotBlank @Size(max = 80) String department,
            Long zoneId,
            @NotBlank @Size(max = 40) String classCode,
            @Min(1) @Max(1000) int low,
            @Min(1) @Max(1000) int target) {}

    /**
     * A level as it is shown.
     *
     * @param available how many units stand there that one may take
     * @param missing how many it takes to fill it up, if there are too few; otherwise 0
     * @param since since when there are too few, or null
     */
    @Schema(name = "ParLevel", example = """
            {"id":2,"department":"ICU","zoneId":null,"zone":null,"classCode":"infusion-pump","className":"Infusion pump",
            "low":2,"target":4,"available":1,"short":3,"since":"2026-03-01T14:05:09Z","version":0}""")
    record View(
            long id,
            String department,
            Long zoneId,
            String zone,
            String classCode,
            String className,
            int low,
            int target,
            int available,
            @JsonProperty("short") int missing,
            Instant since,
            long version) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The levels, and what stands there now; by department")
    public Page<View> list(
            @RestQuery String department, @RestQuery("class") String classCode, @Valid @BeanParam PageQuery page) {
        return Page.of(
                ParLevel.<ParLevel>listAll(Sort.ascending("department", "classCode", "id")).stream()
                        .filter(level -> department == null || Key.same(level.department, department))
                        .filter(level -> classCode == null || Key.same(level.classCode, classCode))
                        .toList(),
                page,
                this::view);
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Says how many units a ward wants at hand")
    public RestResponse<View> add(@Valid @NotNull Facts facts) {
        ParLevel level = new ParLevel();
        take(level, facts);
        level.persistAndFlush();
        trail.record(KIND, level.id, "created", Change.between(Map.of(), texts(level)));
        return Versions.created("/api/par-levels/" + level.id, view(level), level.version);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Says it anew; If-Match must name the version that was read")
    public RestResponse<View> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Facts facts) {
        ParLevel level = level(id);
        Versions.check(ifMatch, level.version);
        Map<String, String> before = texts(level);
        take(level, facts);
        level.persistAndFlush();
        trail.record(KIND, id, "changed", Change.between(before, texts(level)));
        return Versions.answer(view(level), level.version);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The ward wants nothing in particular any more; an open refill is cancelled")
    public void remove(long id) {
        ParLevel level = level(id);
        Refill.openOf(id)
                .ifPresent(refill -> refill.end(
                        RefillState.CANCELLED,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller.name(),
                        "The level was removed."));
        trail.record(KIND, id, "removed", Change.between(texts(level), Map.of()));
        level.delete();
    }

    private void take(ParLevel level, Facts facts) {
        String classCode = classes.code(facts.classCode());
        if (facts.target() < facts.low()) {
            throw Problems.badRequest("target: it cannot be less than low.");
        }
        if (facts.zoneId() != null && plans.now().zone(facts.zoneId()) == null) {
            throw Problems.badRequest("zoneId: there is no zone " + facts.zoneId() + ".");
        }
        once(level.id, facts, classCode);
        level.department = roster.departmentAs(Key.trimmed(facts.department()));
        level.zoneId = facts.zoneId();
        level.classCode = classCode;
        level.low = facts.low();
        level.target = facts.target();
    }

    /** @param mine the level that is being changed, or null */
    private void once(Long mine, Facts facts, String classCode) {
        ParLevel.<ParLevel>list("classCode", classCode).stream()
                .filter(other -> Key.same(other.department, facts.department()))
                .filter(other -> !Objects.equals(other.id, mine) && Objects.equals(other.zoneId, facts.zoneId()))
                .findFirst()
                .ifPresent(other -> {
                    PlanZone zone = shelves.zone(other);
                    throw Problems.conflict(other.department + (zone == null ? "" : ", " + zone.name() + ",")
                            + " has a level of this class already: " + other.low + " to " + other.target
                            + ". Change that one instead.");
                });
    }

    private static ParLevel level(long id) {
        return ParLevel.<ParLevel>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no par level " + id + "."));
    }

    private static Map<String, String> texts(ParLevel level) {
        return Map.of(
                "department", level.department,
                "zone", String.valueOf(level.zoneId),
                "class", level.classCode,
                "low", String.valueOf(level.low),
                "target", String.valueOf(level.target));
    }

    private View view(ParLevel level) {
        PlanZone zone = shelves.zone(level);
        int available = shelves.available(level);
        return new View(
                level.id,
                level.department,
                level.zoneId,
                zone == null ? null : zone.name(),
                level.classCode,
                classes.of(level.classCode),
                level.low,
                level.target,
                available,
                available < level.low ? level.target - available : 0,
                level.shortSince,
                level.version);
    }
}
