package org.orderly.location.live;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** A floor as it changes. */
@Path("/api/live")
@Tag(name = "Live map")
class LiveResource {

    private final Live live;
    private final Plans plans;

    LiveResource(Live live, Plans plans) {
        this.live = live;
        this.plans = plans;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Watch a floor", description = """
                    Server-sent events: first `snapshot` with everything on the floor, then `changes` as they happen, \
                    several a second at the most. A change is the asset's new mark, or `{"id":17,"gone":true}`.""")
    public Multi<OutboundSseEvent> watch(@RestQuery String floor, @Context Sse sse) {
        return live.watch(floor(floor)).map(push -> event(sse, push));
    }

    private static OutboundSseEvent event(Sse sse, Live.Push push) {
        if (push.event() == null) {
            return sse.newEventBuilder().comment("still here").build();
        }
        return sse.newEventBuilder()
                .name(push.event())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, push.json())
                .build();
    }

    private long floor(String code) {
        return FloorAssetsResource.floor(plans, code);
    }
}
