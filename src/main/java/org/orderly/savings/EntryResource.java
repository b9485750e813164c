package org.orderly.savings;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** The ledger of savings. */
@Path("/api/savings")
@Tag(name = "Savings")
class EntryResource {

    private final Ledger ledger;
    private final Claims claims;
    private final Days days;
    private final AgroalDataSource database;
    private final Roster roster;

    EntryResource(Ledger ledger, Claims claims, Days days, AgroalDataSource database, Roster roster) {
        this.days = days;
        this.ledger = ledger;
        this.claims = claims;
        this.database = database;
        this.roster = roster;
    }

    /** What finance decides, and why. */
    @Schema(name = "EntryDecision", example = """
            {"decision":"accept","why":"Invoice 4711 was seen"}""")
    record Decide(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String why) {}

    @GET
    @Path("entries")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Entries by period, site, department, class, line item and state, the newest day first",
            description =
                    "asset and reference find the entries that an event of a device, or one such as work-order/123, is"
                            + " behind.")
    public Page<EntryLine> list(@BeanParam EntryFilter filter, @Valid @BeanParam PageQuery page) {
        return Page.of(filter.query(roster), page, EntryLine::of);
    }

    @GET
    @Path("entries/{number}")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "An entry with its formula, inputs, baselines, the events behind it, and what was decided")
    public EntryView read(@RestPath long number) {
        return EntryView.of(EntryRow.existing(number));
    }

    @POST
    @Path("entries")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Proposes an entry: a saving that was noticed, or a cost of the programme",
            description =
                    "The amount follows from the formula, what was measured and the baselines. Its day and those of its"
                            + " events lie between 1990 and today (400). Without a baseline it"
                            + " is not claimed (422); against a rule of the ledger it is refused (409, with the rule's name).")
    public RestResponse<EntryView> propose(@Valid @NotNull NewEntry given) {
        days.check(given);
        Claims.Outcome claim = claims.of(given);
        if (claim.entry() == null) {
            throw Problems.unprocessable(claim.why());
        }
        long number = ledger.propose(claim.entry());
        return ResponseBuilder.create(RestResponse.Status.CREATED, EntryView.of(EntryRow.existing(number)))
                .location(URI.create("/api/savings/entries/" + number))
                .build();
    }

    @POST
    @Path("entries/{number}/decisions")
    @RolesAllowed(Roles.FINANCE)
    @Transactional
    @Operation(
            summary = "Accepts, rejects or questions a proposed entry, or reverses an accepted one",
            description = "Whoever decides says why. A reversal is an entry of its own, of today.")
    public EntryView decide(@RestPath long number, @Valid @NotNull Decide given) {
        ledger.decide(number, new Decided(given.decision(), given.why().strip()));
        return EntryView.of(EntryRow.existing(number));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Walks the whole ledger and names the first broken entry, as the command verify-ledger does")
    public Verification.Verified verify() {
        try {
            return Verification.of(database::getConnection);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read.", e);
        }
    }
}
