package org.orderly.maintenance;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.security.Roles;

/** Work orders, one or a page at a time. */
@Path("/api/work-orders")
@Tag(name = "Work orders")
class OrderResource {

    private final WorkOrders orders;
    private final OrderWrites writes;
    private final Ledger ledger;
    private final Roster roster;
    private final SecurityIdentity who;

    OrderResource(WorkOrders orders, OrderWrites writes, Ledger ledger, Roster roster, SecurityIdentity who) {
        this.orders = orders;
        this.writes = writes;
        this.ledger = ledger;
        this.roster = roster;
        this.who = who;
    }

    /**
     * What somebody wants done.
     *
     * @param outOfService whether the device cannot be used from now on
     * @param separate whether it is an order of its own even if an open one says the same
     */
    @Schema(example = """
            {"assetId":17,"kind":"corrective","title":"Does not charge","description":"Only on mains","dueAt":null,
            "earliestAt":null,"estimatedMinutes":45,"skill":null,"outOfService":true,"checklist":[{"text":"Earth resistance",
            "unit":"Ohm","high":0.3},{"text":"Housing intact"}],"separate":false}""")
    record Request(
            @NotNull Long assetId,
            @NotNull OrderKind kind,
            @NotBlank @Size(max = 200) String title,
            @Size(max = 4000) String description,
            Instant dueAt,
            Instant earliestAt,
            @Min(1) @Max(100_000) Integer estimatedMinutes,
            @Size(max = 40) String skill,
            boolean outOfService,
            @Size(max = 200) List<@NotNull @Valid ChecklistLine> checklist,
            boolean separate) {

        NewOrder order(Instant now) {
            NewOrder order = NewOrder.of(assetId, kind, title.strip(), OrderSource.PERSON, null)
                    .describedAs(description)
                    .between(earliestAt, dueAt)
                    .taking(estimatedMinutes == null ? NewOrder.USUAL_MINUTES : estimatedMinutes, skill)
                    .outOfService(outOfService ? now : null)
                    .checking(checklist);
            return separate ? order.onItsOwn() : order;
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One page of the work orders that match all filters; nurses ask for those of one asset")
    public Page<OrderView> list(@BeanParam OrderFilter filter, @Valid @BeanParam PageQuery page) {
        if (filter.asset() == null
                && !who.hasRole(Roles.BIOMED)
                && !who.hasRole(Roles.ADMIN)
                && !who.hasRole(Roles.FINANCE)) {
            throw Problems.forbidden("Ask for the work orders of one asset.");
        }
        Ledger.Found found = ledger.find(filter, who.getPrincipal().getName(), page.offset(), page.size());
        Map<Long, WorkOrder> shown =
                WorkOrder.byIds(found.ids()).stream().collect(Collectors.toMap(order -> order.id, order -> order));
        List<OrderView> views = found.ids().stream()
                .filter(shown::containsKey)
                .map(shown::get)
                .map(this::view)
                .toList();
        return new Page<>(views, page.page(), page.size(), found.total());
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Opens an order (201), or joins the open one of the same asset and kind as a comment (200)",
            description = "Whoever means another fault of the same device says \"separate\": true.")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> open(@Valid @NotNull Request request) {
        WorkOrders.Opened opened = orders.opened(request.order(writes.now()));
        OrderView view = view(opened.order());
        return opened.joined()
                ? Versions.answer(view, view.version())
                : Versions.created("/api/work-orders/" + view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One work order")
    public RestResponse<OrderView> read(long id) {
        return tagged(WorkOrder.existing(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Replaces what an order says; If-Match must name the version that was read")
    public RestResponse<OrderView> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull OrderEdit edit) {
        return tagged(orders.edited(id, ifMatch, edit));
    }

    @POST
    @Path("{id}/moves")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Moves an order to another state; If-Match must name the version that was read",
            description = "A move that is not possible is answered with 409 and the possible ones in \"legal\".")
    public RestResponse<OrderView> move(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Move move) {
        return tagged(orders.moved(id, ifMatch, move));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every change of an order: who, when and why, the newest first")
    public Page<OrderChange.View> history(long id, @Valid @BeanParam PageQuery page) {
        return Page.of(OrderChange.newestFirst(WorkOrder.existing(id).id), page, OrderChange::view);
    }

    private RestResponse<OrderView> tagged(WorkOrder order) {
        return Versions.answer(view(order), order.version);
    }

    private OrderView view(WorkOrder order) {
        return OrderView.of(order, roster.card(order.assetId).orElse(null), writes.now());
    }
}
