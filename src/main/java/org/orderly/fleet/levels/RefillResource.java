package org.orderly.fleet.levels;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.ClassNames;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Units that wards are missing. */
@Path("/api/refills")
@Tag(name = "Fleet")
class RefillResource {

    private final Refills refills;
    private final Shelves shelves;
    private final ClassNames classes;

    RefillResource(Refills refills, Shelves shelves, ClassNames classes) {
        this.refills = refills;
        this.shelves = shelves;
        this.classes = classes;
    }

    @Schema(name = "RefillCancellation", example = "{\"why\":\"The ward closes over the holidays\"}")
    record Cancellation(@NotBlank @Size(max = 1000) String why) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "What wards are missing, and where the nearest units stand; the newest first",
            description = "state takes open, taken, done or cancelled; without it, those that are not over.")
    public Page<RefillView> list(@RestQuery String state, @Valid @BeanParam PageQuery page) {
        RefillState wanted = Codes.query("state", state, RefillState::of);
        return Page.of(
                wanted == null
                        ? Refill.<Refill>find("openLevelId is not null", Sort.descending("id"))
                        : Refill.<Refill>find("state", Sort.descending("id"), wanted),
                page,
                this::view);
    }

    @POST
    @Path("{id}/take")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Somebody is on the way with the units")
    public RefillView take(long id) {
        return view(refills.take(id));
    }

    @POST
    @Path("{id}/done")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The units are there")
    public RefillView done(long id) {
        return view(refills.done(id));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Nobody brings anything, and why")
    public RefillView cancel(long id, @Valid @NotNull Cancellation given) {
        return view(refills.cancel(id, given.why()));
    }

    private RefillView view(Refill refill) {
        List<Shelves.Source> from = refill.isOpen()
                ? ParLevel.<ParLevel>findByIdOptional(refill.levelId)
                        .map(level -> shelves.sources(level, ParLevel.list("classCode", level.classCode)))
                        .orElse(List.of())
                : List.of();
        return RefillView.of(refill, classes.of(refill.classCode), from);
    }
}
