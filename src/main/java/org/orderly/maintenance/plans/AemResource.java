package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Versions;
import org.orderly.security.Roles;

/** Alternate maintenance: assessed by the team, approved by an administrator. */
@Path("/api/plans/{id}/aem")
@Tag(name = "Plans")
class AemResource {

    private final PmPlans plans;
    private final AemRules rules;

    AemResource(PmPlans plans, AemRules rules) {
        this.plans = plans;
        this.rules = rules;
    }

    /**
     * An assessment.
     *
     * @param criteria every criterion once, 1 (no concern) to 5 (great concern)
     */
    @Schema(name = "AemAssessment", example = """
            {"criteria":[{"code":"use-and-harm","points":2,"note":null},{"code":"consequence","points":1,"note":null},
            {"code":"backup","points":1,"note":"Many in the pool"},{"code":"incidents","points":1,"note":null},
            {"code":"upkeep","points":2,"note":null}],
            "rationale":"Three years without a failure that a PM would have found"}""")
    record Assessment(
            @NotNull @Size(max = 20) List<@NotNull @Valid Given> criteria,
            @NotBlank @Size(max = 4000) String rationale) {

        /** One criterion. */
        record Given(
                @NotBlank @Size(max = 40) String code,
                @Min(1) @Max(5) int points,
                @Size(max = 500) String note) {}
    }

    /** What has to be assessed, and where it is not allowed. */
    @Schema(name = "AemRules", example = """
            {"source":"…","criteria":[{"code":"backup","words":"Whether another one is at hand when it fails"}],
            "rules":[{"name":"imaging and radiologic equipment",
            "words":"Imaging and radiologic equipment is maintained as its maker says.","classes":["mri","ct"],
            "leastDays":null}]}""")
    record RulesView(String source, List<AemRules.Criterion> criteria, List<AemRules.Rule> rules) {}

    @GET
    @Path("rules")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "What has to be assessed, and where alternate maintenance is not allowed")
    public RulesView rules(@RestPath long id) {
        return new RulesView(
                rules.text().source(), rules.text().criteria(), rules.text().rules());
    }

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Assesses a plan for alternate maintenance; it opens no orders until that is approved",
            description = "Where a rule forbids it the answer is 422 with its name in \"rule\".")
    public RestResponse<PlanView.AemView> assess(
            @RestPath long id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Assessment assessment) {
        return tagged(plans.assess(
                id,
                ifMatch,
                assessment.criteria().stream()
                        .map(given -> new Aem.Score(given.code(), given.points(), given.note()))
                        .toList(),
                assessment.rationale()));
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    @Operation(summary = "Approves the assessment; If-Match must name the version of the plan that was read")
    public RestResponse<PlanView.AemView> approve(@RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(plans.approve(id, ifMatch));
    }

    @DELETE
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Takes the assessment away: the plan is the maker's own")
    public RestResponse<Void> withdraw(@RestPath long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        PmPlan plan = plans.withdrawAssessment(id, ifMatch);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .tag(String.valueOf(plan.version))
                .build();
    }

    private static RestResponse<PlanView.AemView> tagged(PmPlan plan) {
        return Versions.answer(PlanView.AemView.of(plan.aem), plan.version);
    }
}
