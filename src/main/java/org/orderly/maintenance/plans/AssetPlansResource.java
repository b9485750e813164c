package org.orderly.maintenance.plans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** The plans of one device. */
@Path("/api/assets/{id}/plans")
@Tag(name = "Plans")
class AssetPlansResource {

    private final DueBook book;
    private final Roster roster;
    private final Clock clock;

    AssetPlansResource(DueBook book, Roster roster, Clock clock) {
        this.book = book;
        this.roster = roster;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The plans of a device: what was done last, what is due next, and why")
    public List<NextView> list(@RestPath long id) {
        if (roster.card(id).isEmpty()) {
            throw Problems.notFound("There is no asset " + id + ".");
        }
        return book.now().byAsset().getOrDefault(id, List.of()).stream()
                .map(next -> NextView.of(next, PlanView.Document.of(next.plan().procedureId), clock.instant()))
                .toList();
    }
}
