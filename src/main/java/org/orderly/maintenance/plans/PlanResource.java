package org.orderly.maintenance.plans;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** Plans of preventive maintenance. */
@Path("/api/plans")
@Tag(name = "Plans")
class PlanResource {

    private final PmPlans plans;
    private final DueBook book;
    private final Roster roster;
    private final AuditTrail trail;

    PlanResource(PmPlans plans, DueBook book, Roster roster, AuditTrail trail) {
        this.plans = plans;
        this.book = book;
        this.roster = roster;
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Plans by name; with asset, class, model or department only those that concern such devices",
            description = "Retired plans are shown with state=retired only.")
    public Page<PlanView> list(
            @RestQuery Long asset,
            @RestQuery("class") String classCode,
            @RestQuery String model,
            @RestQuery String department,
            @RestQuery String state,
            @Valid @BeanParam PageQuery page) {
        boolean retired = "retired".equals(state);
        boolean any = asset == null && isEmpty(classCode) && isEmpty(model) && isEmpty(department);
        return Page.of(
                PmPlan.<PmPlan>listAll(Sort.by("name", "id")).stream()
                        .filter(plan -> (plan.retiredAt != null) == retired)
                        .filter(plan -> any
                                || roster.cards().stream()
                                        .anyMatch(card -> plan.scope().covers(card)
                                                && matches(card, asset, classCode, model, department)))
                        .toList(),
                page,
                this::view);
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    @Operation(summary = "Makes a plan; it opens its first orders within minutes, if they are due")
    public RestResponse<PlanView> make(@Valid @NotNull PlanText text) {
        PmPlan plan = plans.make(text);
        return Versions.created("/api/plans/" + plan.id, view(plan), plan.version);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One plan")
    public RestResponse<PlanView> read(long id) {
        return tagged(PmPlan.existing(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Replaces what a plan says; If-Match must name the version that was read",
            description = "Orders that are open stay as they are. An approved alternate maintenance that asks for"
                    + " something else now has to be approved anew.")
    public RestResponse<PlanView> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull PlanText text) {
        return tagged(plans.change(id, ifMatch, text));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Retires a plan: it opens no more orders; what it did stays on record")
    public RestResponse<PlanView> retire(long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(plans.retire(id, ifMatch));
    }

    /** Why a plan rests. */
    @Schema(name = "PlanPause", example = """
            {"why":"The ward is being rebuilt"}""")
    record Pause(@NotBlank @Size(max = 500) String why) {}

    @PUT
    @Path("{id}/pause")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Lets a plan rest: it opens no orders, and nothing falls due, until it is resumed",
            description = "Orders that are open stay as they are.")
    public RestResponse<PlanView> pause(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Pause pause) {
        return tagged(plans.pause(id, ifMatch, pause.why()));
    }

    @DELETE
    @Path("{id}/pause")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Resumes a plan; what would have fallen due while it rested is due now")
    public RestResponse<PlanView> resume(long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(plans.resume(id, ifMatch));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every change of a plan, the newest first")
    public Page<AuditTrail.Entry> history(long id, @Valid @BeanParam PageQuery page) {
        return trail.of(PmPlans.SUBJECT, PmPlan.existing(id).id, page);
    }

    private RestResponse<PlanView> tagged(PmPlan plan) {
        return Versions.answer(view(plan), plan.version);
    }

    private PlanView view(PmPlan plan) {
        return PlanView.of(plan, covers(plan), book.now().devices().getOrDefault(plan.id, 0));
    }

    private String covers(PmPlan plan) {
        if (plan.assetId != null) {
            return roster.card(plan.assetId)
                    .map(card -> card.name() + ", " + card.controlNumber())
                    .orElse("a device that is gone");
        }
        return plan.model != null
                ? plan.maker + " " + plan.model
                : roster.cards().stream()
                        .filter(card -> card.classCode().equals(plan.classCode))
                        .findFirst()
                        .map(AssetCard::className)
                        .orElse(plan.classCode);
    }

    private static boolean matches(AssetCard card, Long asset, String classCode, String model, String department) {
        return (asset == null || asset == card.id())
                && (isEmpty(classCode) || Key.same(classCode, card.classCode()))
                && (isEmpty(model) || Key.same(model, card.model()))
                && (isEmpty(department) || Key.same(department, card.department()));
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
