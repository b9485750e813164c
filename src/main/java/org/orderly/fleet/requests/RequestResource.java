package org.orderly.fleet.requests;

import io.quarkus.panache.common.Sort;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.assets.ClassNames;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What departments want bought. */
@Path("/api/purchase-requests")
@Tag(name = "Fleet")
class RequestResource {

    private static final Set<RequestState> OPEN = EnumSet.of(RequestState.REQUESTED, RequestState.APPROVED);

    private final RequestDesk desk;
    private final IdleCheck idle;
    private final ClassNames classes;

    RequestResource(RequestDesk desk, IdleCheck idle, ClassNames classes) {
        this.desk = desk;
        this.idle = idle;
        this.classes = classes;
    }

    /**
     * Why a request goes a step further.
     *
     * @param assetIds the units of our own that do instead, if it is withdrawn because they were found
     */
    @Schema(name = "RequestDecision", example = "{\"why\":\"Four stand idle in Storage 2\",\"assetIds\":[17,18,19,20]}")
    record Step(
            @NotBlank @Size(max = 1000) String why,
            @Size(max = 1000) List<@NotNull Long> assetIds) {

        List<Long> found() {
            return assetIds == null ? List.of() : assetIds;
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Purchase requests, the newest first, with what stands idle in the house",
            description = "state takes requested, approved, declined, withdrawn or bought.")
    public Page<RequestView> list(
            @RestQuery String state, @RestQuery("class") String classCode, @Valid @BeanParam PageQuery page) {
        RequestState wanted = Codes.query("state", state, RequestState::of);
        return Page.of(
                PurchaseRequest.<PurchaseRequest>find(
                        "(?1 is null or state = ?1) and (?2 is null or classCode = ?2)",
                        Sort.descending("id"),
                        wanted,
                        classCode),
                page,
                this::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One purchase request, with what stands idle in the house")
    public RequestView one(long id) {
        return view(desk.request(id));
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Asks for units to be bought; the answer says what stands idle")
    public RestResponse<RequestView> add(@Valid @NotNull NewRequest given) {
        PurchaseRequest request = desk.add(given);
        return ResponseBuilder.create(RestResponse.Status.CREATED, view(request))
                .location(URI.create("/api/purchase-requests/" + request.id))
                .build();
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Allows the purchase")
    public RequestView approve(long id, @Valid @NotNull Step step) {
        return view(desk.move(id, RequestState.APPROVED, step.why(), List.of()));
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Refuses the purchase")
    public RequestView decline(long id, @Valid @NotNull Step step) {
        return view(desk.move(id, RequestState.DECLINED, step.why(), List.of()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Takes the request back",
            description = "With assetIds, because these units of our own were found: of an approved request that is a"
                    + " purchase avoided.")
    public RequestView withdraw(long id, @Valid @NotNull Step step) {
        return view(desk.move(id, RequestState.WITHDRAWN, step.why(), step.found()));
    }

    @POST
    @Path("{id}/buy")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The units of an approved request were bought")
    public RequestView buy(long id, @Valid @NotNull Step step) {
        return view(desk.move(id, RequestState.BOUGHT, step.why(), List.of()));
    }

    private RequestView view(PurchaseRequest request) {
        return RequestView.of(
                request,
                classes.of(request.classCode),
                idle.named(request.found),
                OPEN.contains(request.state) ? idle.of(request.classCode, request.units) : null);
    }
}
