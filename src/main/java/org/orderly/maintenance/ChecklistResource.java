package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** The checklist of an order, line by line. */
@Path("/api/work-orders/{id}/checklist")
@Tag(name = "Work orders")
class ChecklistResource {

    private final Checklists checklists;

    ChecklistResource(Checklists checklists) {
        this.checklists = checklists;
    }

    /**
     * An answer.
     *
     * @param value what was measured, in the unit of the line
     * @param passed whether it is as it should be; of a measured line the limits say so
     */
    @Schema(example = "{\"value\":0.21,\"note\":\"Measured at the housing\"}")
    record Answer(
            BigDecimal value,
            Boolean passed,
            @Size(max = 1000) String note) {}

    /**
     * A line as it is shown.
     *
     * @param openedId the corrective order that was opened because it failed, or null
     */
    @Schema(example = """
            {"line":1,"text":"Earth resistance","unit":"Ohm","low":null,"high":0.3,"value":0.21,"passed":true,"note":null,
            "answeredAt":"2026-03-01T15:05:09Z","answeredBy":"biomed","openedId":null}""")
    record LineView(
            int line,
            String text,
            String unit,
            BigDecimal low,
            BigDecimal high,
            BigDecimal value,
            Boolean passed,
            String note,
            Instant answeredAt,
            String answeredBy,
            Long openedId) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.line,
                    line.text,
                    line.unit,
                    line.low,
                    line.high,
                    line.measured,
                    line.passed,
                    line.note,
                    line.answeredAt,
                    line.answeredBy,
                    line.openedId);
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The lines and their answers")
    public List<LineView> list(@RestPath long id) {
        return OrderLine.of(WorkOrder.existing(id).id).stream()
                .map(LineView::of)
                .toList();
    }

    @PUT
    @Path("{line}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Answers a line; one out of its limits opens a corrective order",
            description = "If-Match is needed only to replace another answer; without it that is a 409.")
    public LineView answer(
            @RestPath long id,
            @RestPath int line,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Answer answer) {
        return LineView.of(checklists.answer(id, line, ifMatch, answer.value(), answer.passed(), answer.note()));
    }
}
