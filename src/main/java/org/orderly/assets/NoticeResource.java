package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.http.Problems;
import org.orderly.security.Caller;
import org.orderly.security.Roles;

/** What whoever is signed in is told without having asked. */
@Path("/api/my-notices")
class NoticeResource {

    private static final int MOST = 20;

    private final Caller caller;
    private final Clock clock;

    NoticeResource(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** A device that this person reported broken can be used again. */
    @Schema(example = """
            {"id":3,"assetId":17,"controlNumber":"GLH-000017","assetName":"Infusion pump",
            "reportedAt":"2026-03-01T14:05:09Z","backAt":"2026-03-01T16:40:00Z"}""")
    record NoticeView(
            long id, long assetId, String controlNumber, String assetName, Instant reportedAt, Instant backAt) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id,
                    notice.asset.id,
                    notice.asset.controlNumber,
                    notice.asset.name,
                    notice.report.reportedAt,
                    notice.toldAt);
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Devices that I reported broken and that are back in service; the newest 20 not dismissed")
    public List<NoticeView> list() {
        return Notice.of(caller.name(), MOST).stream().map(NoticeView::of).toList();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "I have seen it; doing so again changes nothing")
    public void dismiss(long id) {
        Notice notice =
                Notice.of(caller.name(), id).orElseThrow(() -> Problems.notFound("You have no notice " + id + "."));
        if (notice.dismissedAt == null) {
            notice.dismissedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
