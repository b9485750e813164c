package org.orderly.maintenance.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What changed much of the schedule at once: it can be taken back for a day, until the schedule changes again. */
@Path("/api/schedule/acts")
@Tag(name = "Schedule")
class SweepingActResource {

    private final SweepingActs acts;
    private final Publishing publishing;
    private final Replanning news;
    private final SiteTime time;

    SweepingActResource(SweepingActs acts, Publishing publishing, Replanning news, SiteTime time) {
        this.acts = acts;
        this.publishing = publishing;
        this.news = news;
        this.time = time;
    }

    /**
     * One of them.
     *
     * @param kind published, or replaced by a new plan
     * @param canBeUndone whether it can be taken back now
     */
    @Schema(name = "SweepingAct", example = """
            {"id":3,"kind":"published","says":"14 orders published.","at":"2026-03-02T06:00:00Z","by":"biomed",
            "canBeUndone":true,"undoneAt":null,"undoneBy":null}""")
    record ActView(
            long id,
            String kind,
            String says,
            Instant at,
            String by,
            boolean canBeUndone,
            Instant undoneAt,
            String undoneBy) {

        static ActView of(SweepingAct act, long version, Instant now) {
            return new ActView(
                    act.id,
                    act.kind,
                    act.says,
                    act.doneAt,
                    act.doneBy,
                    act.canBeUndone(version, now),
                    act.undoneAt,
                    act.undoneBy);
        }
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "When the schedule was published or replaced, and whether that can be taken back; newest first")
    public Page<ActView> list(@Valid @BeanParam PageQuery page) {
        long version = ScheduleState.now().version;
        Instant now = time.now();
        return Page.of(SweepingAct.newest(), page, (SweepingAct act) -> ActView.of(act, version, now));
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Takes it back, all of it; 409 if the schedule or one of its orders has changed since",
            description =
                    "A publication: each order is whose it was, and what was published is not any more. A replaced"
                            + " schedule: every order stands where it stood.")
    public ActView undo(@RestPath long id) {
        ScheduleState state = ScheduleState.locked();
        SweepingAct act = acts.undoable(id, state);
        if (act.kind.equals(SweepingAct.PUBLISHED)) {
            publishing.undo(act);
        } else {
            acts.restore(act);
        }
        state.version++;
        acts.undone(act);
        news.tell("undo", "It was taken back: " + act.says);
        return ActView.of(act, state.version, time.now());
    }
}
