package org.orderly.savings.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Codes;
import org.orderly.http.Problems;
import org.orderly.savings.LineItem;
import org.orderly.security.Roles;

/** What would have been, what the years come to, and what if. */
@Path("/api/savings")
@Tag(name = "Savings")
class OutlookResource {

    private static final int MOST_YEARS = 30;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;
    private static final BigDecimal GREATEST_FACTOR = BigDecimal.TEN;
    private static final int FINEST_FACTOR = 4;

    private final Outlook outlook;
    private final Comparison comparison;

    OutlookResource(Outlook outlook, Comparison comparison) {
        this.outlook = outlook;
        this.comparison = comparison;
    }

    @GET
    @Path("counterfactual")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Month by month what it would have cost without, beside what happened; hard and soft apart",
            description =
                    "Of what is documented; of one lineItem if it is named, else of all, the costs of the programme"
                            + " among what happened. Without less happened is what the report says.")
    public Counterfactual.View counterfactual(@BeanParam ReportQuery query, @RestQuery String lineItem) {
        return outlook.counterfactual(query.slice(outlook.today()), Codes.query("lineItem", lineItem, LineItem::of));
    }

    @GET
    @Path("years")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Some calendar years with their present value: documented, then projected",
            description =
                    "Five years from start (this year) on if nothing is said. rate is the discount rate of a year, such"
                            + " as 0.05; without it there is no present value. site, department and class as in the report.")
    public List<YearsView> years(
            @BeanParam ReportQuery query, @RestQuery Integer start, @RestQuery @DefaultValue("5") int years) {
        int first = start == null ? outlook.today().getYear() : start;
        if (first < FIRST_YEAR || first > LAST_YEAR) {
            throw Problems.badRequest("start is a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
        return outlook.years(query.slice(outlook.today()), first, horizon("years", years), query.discount());
    }

    @GET
    @Path("scenario")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "What if the figures of the time before were others: never a claim, and in no report",
            description =
                    "lossRate and rentalRate are factors from 0 to 10 on the stated loss rates and prices of a rented"
                            + " day; horizon is the number of years from the first day's on.")
    public ScenarioView scenario(
            @BeanParam ReportQuery query,
            @RestQuery @DefaultValue("5") int horizon,
            @RestQuery @DefaultValue("1.0") BigDecimal lossRate,
            @RestQuery @DefaultValue("1.0") BigDecimal rentalRate) {
        Factors factors = new Factors(factor("lossRate", lossRate), factor("rentalRate", rentalRate));
        return outlook.scenario(query.slice(outlook.today()), factors, horizon("horizon", horizon), query.discount());
    }

    @GET
    @Path("comparison")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Beside what others have published, for 1,000 devices where a fleet is known, arithmetic shown")
    public Comparison.View comparison() {
        return comparison.read();
    }

    private static int horizon(String name, int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw Problems.badRequest(name + " is from 1 to " + MOST_YEARS + ".");
        }
        return years;
    }

    private static BigDecimal factor(String name, BigDecimal factor) {
        if (factor.signum() < 0 || factor.compareTo(GREATEST_FACTOR) > 0 || factor.scale() > FINEST_FACTOR) {
            throw Problems.badRequest(name + " is a factor from 0 to 10 with at most four decimals, such as 1.25.");
        }
        return factor;
    }
}
