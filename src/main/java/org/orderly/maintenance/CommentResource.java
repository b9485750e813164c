package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** What people write under an order. */
@Path("/api/work-orders/{id}/comments")
@Tag(name = "Work orders")
class CommentResource {

    private final OrderWrites writes;

    CommentResource(OrderWrites writes) {
        this.writes = writes;
    }

    @Schema(example = "{\"text\":\"The ward wants it back by noon\"}")
    record Words(@NotBlank @Size(max = OrderComment.LONGEST) String text) {}

    /**
     * A comment as it is shown.
     *
     * @param source person for a comment; how it was reported for a report that joined the order
     */
    @Schema(example = """
            {"id":9,"at":"2026-03-01T14:30:00Z","by":"nurse","text":"Does not charge","source":"nurse-report"}""")
    record CommentView(long id, Instant at, String by, String text, OrderSource source) {

        static CommentView of(OrderComment comment) {
            return new CommentView(comment.id, comment.at, comment.by, comment.text, comment.source);
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Comments and joined reports, the oldest first")
    public List<CommentView> list(@RestPath long id) {
        return OrderComment.of(WorkOrder.existing(id).id).stream()
                .map(CommentView::of)
                .toList();
    }

    @POST
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    @Operation(summary = "Writes a comment; no If-Match, for it changes nothing of the order")
    public CommentView write(@RestPath long id, @Valid @NotNull Words words) {
        OrderComment comment = new OrderComment(
                WorkOrder.existing(id), writes.now(), writes.who(), words.text().strip(), OrderSource.PERSON, null);
        comment.persist();
        return CommentView.of(comment);
    }
}
