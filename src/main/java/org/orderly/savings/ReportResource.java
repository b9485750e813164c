package org.orderly.savings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What was saved, as finance reads it. */
@Path("/api/savings/report")
@Tag(name = "Savings")
class ReportResource {

    private static final BigDecimal HIGHEST_RATE = BigDecimal.ONE;
    private static final int FINEST_RATE = 6;

    private final Report report;
    private final Clock clock;

    ReportResource(Report report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Savings of a period: documented first, proposed and soft apart, costs, net, payback, present value",
            description = "from and to are days (UTC), both included; the last twelve months if nothing is said. by is"
                    + " line-item, site, department or class. rate is the discount rate of a year, such as 0.05; without it"
                    + " there is no present value.")
    public ReportView read(
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery @DefaultValue("line-item") String by,
            @RestQuery BigDecimal rate) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = EntryFilter.day("to", to) == null ? today : EntryFilter.day("to", to);
        LocalDate first =
                EntryFilter.day("from", from) == null ? last.minusYears(1).plusDays(1) : EntryFilter.day("from", from);
        if (first.isAfter(last)) {
            throw Problems.badRequest("from must not be after to.");
        }
        if (rate != null && (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0 || rate.scale() > FINEST_RATE)) {
            throw Problems.badRequest("rate is a share of a year from 0 to 1, such as 0.05.");
        }
        return report.of(first, last, group(by), rate);
    }

    private static ReportGroup group(String code) {
        try {
            return ReportGroup.of(code);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("by: " + e.getMessage());
        }
    }
}
