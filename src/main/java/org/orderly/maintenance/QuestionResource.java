package org.orderly.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.Roster;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Orders that lost their device or their person and about which a person has to decide. */
@Path("/api/work-orders/questions")
@Tag(name = "Work orders")
class QuestionResource {

    private final StrandedOrders stranded;
    private final WorkOrders orders;
    private final Roster roster;

    QuestionResource(StrandedOrders stranded, WorkOrders orders, Roster roster) {
        this.stranded = stranded;
        this.orders = orders;
        this.roster = roster;
    }

    /** What a person can say. */
    enum Decision {
        CLOSE,
        KEEP;

        @JsonValue
        public String code() {
            return Codes.code(this);
        }

        @JsonCreator
        public static Decision of(String code) {
            return Codes.of(values(), code);
        }
    }

    /** @param answer close cancels the order, keep leaves it open; of a device that is gone it is not planned all the same */
    @Schema(name = "OrderAnswer", example = "{\"answer\":\"close\",\"why\":\"Written off, the parts went back\"}")
    record Answer(
            @NotNull Decision answer,
            @NotBlank @Size(max = 1000) String why) {}

    /**
     * A question, or what became of it.
     *
     * @param cause device-retired, device-missing, device-given-back or person-left
     * @param outcome null while it is open
     */
    @Schema(name = "OrderQuestion", example = """
            {"id":4,"orderId":123,"number":"WO-000123","title":"Does not charge","state":"in-progress","assignee":"biomed",
            "assetId":17,"controlNumber":"GLH-000017","assetName":"Infusion pump","cause":"device-missing",
            "because":"The device is missing.","askedAt":"2026-03-01T14:05:09Z","outcome":null}""")
    record QuestionView(
            long id,
            long orderId,
            String number,
            String title,
            String state,
            String assignee,
            long assetId,
            String controlNumber,
            String assetName,
            Gone cause,
            String because,
            Instant askedAt,
            String outcome) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Orders about which a person has to decide, because their device or person is gone; newest first",
            description = "Work that had begun at a device that is retired, missing or given back, and work that"
                    + " somebody had begun or that was pinned to somebody who left. Until it is answered it is on no"
                    + " schedule, no hunt and in no calendar. A question goes by itself when the device is back, when"
                    + " somebody takes the order over, or when it is closed.")
    public Page<QuestionView> list(@Valid @BeanParam PageQuery page) {
        return Page.of(StrandedOrder.questions(), page, this::view);
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Answers such a question; 409 if it is answered")
    public QuestionView answer(@RestPath long id, @Valid @NotNull Answer given) {
        return view(stranded.answer(
                id, given.answer() == Decision.CLOSE, given.why().strip()));
    }

    private QuestionView view(StrandedOrder question) {
        OrderCard order = orders.card(question.orderId).orElseThrow();
        var asset = roster.survivor(order.assetId());
        return new QuestionView(
                question.id,
                order.id(),
                order.number(),
                order.title(),
                order.state(),
                order.assignee(),
                order.assetId(),
                asset.map(card -> card.controlNumber()).orElse(null),
                asset.map(card -> card.name()).orElse(null),
                question.cause,
                question.because,
                question.strandedAt,
                question.outcome);
    }
}
