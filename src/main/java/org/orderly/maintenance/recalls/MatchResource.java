package org.orderly.maintenance.recalls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** The devices a recall may concern. */
@Path("/api/recalls/{id}/matches")
@Tag(name = "Recalls")
class MatchResource {

    private final Matches matches;

    MatchResource(Matches matches) {
        this.matches = matches;
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary =
                    "One page of the devices a recall may concern, the surest first: by which rule, and what became of each")
    public Page<MatchView> list(@RestPath long id, @Valid @BeanParam PageQuery page) {
        Page<RecallMatch> found = Page.of(RecallMatch.surestFirst(Recall.existing(id).id), page, match -> match);
        List<MatchView> views = matches.views(found.items());
        return new Page<>(views, found.page(), found.size(), found.total());
    }
}
