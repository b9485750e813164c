package org.orderly.maintenance.hunt;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.security.Roles;

/** Devices that are searched for. */
@Path("/api/search-tasks")
@Tag(name = "Hunt")
class SearchTaskResource {

    private final SearchTasks searches;
    private final Roster roster;
    private final Places places;

    SearchTaskResource(SearchTasks searches, Roster roster, Places places) {
        this.searches = searches;
        this.roster = roster;
        this.places = places;
    }

    @Schema(example = "{\"assetId\":17,\"note\":\"Not in the pool this morning\"}")
    record NewSearch(
            @NotNull Long assetId, @Size(max = 1000) String note) {}

    /** How it ended: found or given-up. */
    @Schema(example = "{\"outcome\":\"found\",\"note\":\"In the store of ward 3\"}")
    record Closing(
            @NotNull SearchOutcome outcome,
            @Size(max = 1000) String note) {}

    /**
     * A search as it is shown.
     *
     * @param place where the device was seen last, or null if it never was
     */
    @Schema(name = "SearchTask", example = """
            {"id":3,"asset":{"id":17,"controlNumber":"GLH-000017","name":"Infusion pump","className":"Infusion pump",
            "model":"Rivulet 8","department":"Equipment pool"},"source":"hunt","orderId":123,"note":null,
            "openedAt":"2026-03-01T08:20:00Z","openedBy":"biomed","place":{"zone":{"id":42,"code":"N2-CU",
            "name":"Clean utility","purpose":"clean-utility"},"floor":"N-2","floorName":"Level 2","building":"North",
            "x":20.1,"y":14.2},"seenAt":"2026-02-27T11:00:00Z","outcome":null,"closedAt":null,"closedBy":null,
            "closingNote":null,"version":0}""")
    record View(
            long id,
            HuntView.Device asset,
            SearchSource source,
            Long orderId,
            String note,
            Instant openedAt,
            String openedBy,
            Places.Spot place,
            Instant seenAt,
            SearchOutcome outcome,
            Instant closedAt,
            String closedBy,
            String closingNote,
            long version) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Searches, the newest first; open ones unless state=closed")
    public Page<View> list(@RestQuery String state, @Valid @BeanParam PageQuery page) {
        boolean closed = "closed".equals(state);
        if (state != null && !closed && !state.equals("open")) {
            throw Problems.badRequest("state: write open or closed.");
        }
        return Page.of(
                SearchTask.<SearchTask>find(
                        "openAssetId is " + (closed ? "null" : "not null"), Sort.descending("openedAt", "id")),
                page,
                this::view);
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Has a device searched for; gives the search there is, if it is already")
    public RestResponse<View> open(@Valid @NotNull NewSearch given) {
        if (roster.card(given.assetId()).isEmpty()) {
            throw Problems.notFound("There is no asset " + given.assetId() + ".");
        }
        SearchTask task = searches.open(given.assetId(), SearchSource.PERSON, null, given.note());
        return Versions.answer(view(task), task.version);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Ends a search; If-Match must name the version that was read")
    public RestResponse<View> close(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull Closing closing) {
        if (closing.outcome() == SearchOutcome.SEEN_AGAIN) {
            throw Problems.badRequest("outcome: write found or given-up.");
        }
        SearchTask task = searches.close(id, ifMatch, closing.outcome(), closing.note());
        return Versions.answer(view(task), task.version);
    }

    private View view(SearchTask task) {
        Places.Seen seen = roster.card(task.assetId).map(places::of).orElse(null);
        return new View(
                task.id,
                roster.card(task.assetId).map(HuntView.Device::of).orElse(null),
                task.source,
                task.orderId,
                task.note,
                task.openedAt,
                task.openedBy,
                seen == null ? null : seen.spot(),
                seen == null ? null : seen.at(),
                task.outcome,
                task.closedAt,
                task.closedBy,
                task.closingNote,
                task.version);
    }
}
