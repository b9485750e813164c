package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What happened to the work lately. */
@Path("/api/work-news")
@Tag(name = "Work orders")
class WorkNewsResource {

    private static final int MOST = 20;

    private final Roster roster;

    WorkNewsResource(Roster roster) {
        this.roster = roster;
    }

    /**
     * A count of what happened since a time, and the newest of it.
     *
     * @param opened orders that began
     * @param done orders whose work was done
     * @param cancelled orders that were called off, rejected proposals too
     * @param items the newest {@value #MOST} of these, without what the service opened by itself
     */
    @Schema(example = """
            {"since":"2026-03-01T00:00:00Z","opened":4,"done":2,"cancelled":0,"items":[{"at":"2026-03-01T14:20:00Z",
            "by":"biomed","what":"done","why":null,"orderId":123,"number":"WO-000123","title":"Does not charge",
            "device":"Infusion pump GLH-000017"}]}""")
    record WorkNews(Instant since, int opened, int done, int cancelled, List<Item> items) {}

    /** Something that happened; {@code what} is opened, done or cancelled. */
    record Item(
            Instant at, String by, String what, String why, long orderId, String number, String title, String device) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "How many orders were opened, done and cancelled since a time, and the newest of these")
    public WorkNews since(@RestQuery Instant since) {
        if (since == null) {
            throw Problems.badRequest("since: say since when, such as 2026-03-01T00:00:00Z.");
        }
        Map<String, Long> counts = OrderChange.countSince(since);
        List<OrderChange> newest = OrderChange.newestSince(since, MOST);
        Map<Long, WorkOrder> orders =
                WorkOrder.byIds(newest.stream().map(change -> change.orderId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(order -> order.id, order -> order));
        return new WorkNews(
                since,
                count(counts, "opened"),
                count(counts, "done"),
                count(counts, "cancelled"),
                newest.stream()
                        .map(change -> item(change, orders.get(change.orderId)))
                        .toList());
    }

    private static int count(Map<String, Long> counts, String what) {
        return counts.getOrDefault(what, 0L).intValue();
    }

    private Item item(OrderChange change, WorkOrder order) {
        String device = roster.card(order.assetId).map(WorkNewsResource::words).orElse("no longer in the register");
        return new Item(change.at, change.by, change.what(), change.why, order.id, order.number, order.title, device);
    }

    private static String words(AssetCard card) {
        return card.name() + " " + card.controlNumber();
    }
}
