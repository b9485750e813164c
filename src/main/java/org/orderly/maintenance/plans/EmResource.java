package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.location.SiteZones;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** The equipment management number of a device, with its parts. */
@Path("/api/assets/{id}/em-score")
@Tag(name = "Plans")
class EmResource {

    private static final Duration YEAR = Duration.ofDays(365);

    private final EmNumbers numbers;
    private final EntityManager database;
    private final Roster roster;
    private final Acquisitions acquisitions;
    private final SiteZones zones;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    EmResource(
            PlansConfig config,
            EntityManager database,
            Roster roster,
            Acquisitions acquisitions,
            SiteZones zones,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.numbers = EmNumbers.read(config.emNumbers());
        this.database = database;
        this.roster = roster;
        this.acquisitions = acquisitions;
        this.zones = zones;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Points of one device in place of those of its class. */
    @Schema(name = "EmPoints", example = """
            {"use":9,"harm":4,"upkeep":4,"why":"Used for chemotherapy only"}""")
    record Given(
            @Min(2) @Max(10) int use,
            @Min(1) @Max(5) int harm,
            @Min(1) @Max(5) int upkeep,
            @NotBlank @Size(max = 1000) String why) {}

    /**
     * The number and its parts; it was never a measure of risk alone.
     *
     * @param use function, 2 to 10
     * @param harm physical risk, 1 to 5
     * @param upkeep maintenance requirement, 1 to 5
     * @param incidents -2 to 2, from the confirmed failures of the last year
     * @param from class, or device if somebody said otherwise
     */
    @Schema(name = "EmScore", example = """
            {"use":9,"harm":4,"upkeep":3,"incidents":0,"failuresLastYear":1,"sum":16,"inProgramme":true,
            "inProgrammeFrom":12,"from":"class","why":null,"saidBy":null,"saidAt":null,"source":"…"}""")
    record View(
            int use,
            int harm,
            int upkeep,
            int incidents,
            long failuresLastYear,
            int sum,
            boolean inProgramme,
            int inProgrammeFrom,
            String from,
            String why,
            String saidBy,
            Instant saidAt,
            String source) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The Fennigkoh-Smith number of a device, its parts, and whether that is in the programme")
    public View read(@RestPath long id) throws SQLException {
        return view(asset(id));
    }

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Gives a device points of its own, with the reason")
    public View override(@RestPath long id, @Valid @NotNull Given given) throws SQLException {
        AssetCard card = asset(id);
        EmOverride known = EmOverride.findById(id);
        EmNumbers.Points before = known == null ? numbers.classes().get(card.classCode()) : known.points();
        EmOverride override = known == null ? new EmOverride() : known;
        override.assetId = id;
        override.use = given.use();
        override.harm = given.harm();
        override.upkeep = given.upkeep();
        override.why = given.why().strip();
        override.saidAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        override.saidBy = caller.name();
        override.persistAndFlush();
        trail.record(
                "asset",
                id,
                "em number",
                Map.of(
                        "points",
                        new Change(words(before), words(override.points())),
                        "why",
                        new Change(null, override.why)));
        return view(card);
    }

    @DELETE
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Lets the points of the class hold again")
    public void withdraw(@RestPath long id) {
        AssetCard card = asset(id);
        EmOverride known = EmOverride.findById(id);
        if (known != null) {
            EmNumbers.Points before = known.points();
            known.delete();
            trail.record("asset", id, "em number", Map.of("points", new Change(words(before), words(ofClass(card)))));
        }
    }

    private View view(AssetCard card) throws SQLException {
        EmOverride override = EmOverride.findById(card.id());
        EmNumbers.Points points = override == null ? ofClass(card) : override.points();
        Instant yearAgo = clock.instant().minus(YEAR);
        long failures = database.createQuery(
                        "select count(w.id) from WorkOrder w where w.assetId = ?1 and w.kind in ?2 and w.doneAt >= ?3"
                                + " and w.finding in ?4",
                        Long.class)
                .setParameter(1, card.id())
                .setParameter(2, List.of(OrderKind.CORRECTIVE, OrderKind.PREDICTIVE))
                .setParameter(3, yearAgo)
                .setParameter(4, List.of(Finding.CONFIRMED, Finding.OTHER_FAULT))
                .getSingleResult();
        LocalDate day = LocalDate.ofInstant(yearAgo, zones.of(card.id()));
        boolean known = acquisitions
                .of(card.id())
                .filter(bought -> !bought.isAfter(day))
                .isPresent();
        EmNumbers.Sum sum = numbers.sum(points, numbers.incidents(failures, known));
        return new View(
                points.use(),
                points.harm(),
                points.upkeep(),
                sum.incidents(),
                failures,
                sum.sum(),
                sum.inProgramme(),
                numbers.inProgrammeFrom(),
                override == null ? "class" : "device",
                override == null ? null : override.why,
                override == null ? null : override.saidBy,
                override == null ? null : override.saidAt,
                numbers.source());
    }

    private EmNumbers.Points ofClass(AssetCard card) {
        EmNumbers.Points points = numbers.classes().get(card.classCode());
        if (points == null) {
            throw Problems.notFound(
                    "Nobody has said yet what " + card.className() + " is given; say it of this device.");
        }
        return points;
    }

    private AssetCard asset(long id) {
        return roster.card(id).orElseThrow(() -> Problems.notFound("There is no asset " + id + "."));
    }

    private static String words(EmNumbers.Points points) {
        return points == null ? null : points.use() + " + " + points.harm() + " + " + points.upkeep();
    }
}
