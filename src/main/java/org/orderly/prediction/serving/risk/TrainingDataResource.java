package org.orderly.prediction.serving.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.security.Roles;

/** What the next training learns from. */
@Path("/api/training-data")
@Produces("text/csv;charset=UTF-8")
@Tag(name = "Models")
class TrainingDataResource {

    private final TrainingData data;

    TrainingDataResource(TrainingData data) {
        this.data = data;
    }

    @GET
    @Path("devices.csv")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "The devices that have told anything, as the training command reads them")
    public RestResponse<StreamingOutput> devices() {
        return file("devices.csv", data::writeDevices);
    }

    @GET
    @Path("readings.csv")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Their readings, a few a day that keep the day's lowest, highest, mean and last")
    public RestResponse<StreamingOutput> readings() {
        return file("readings.csv", data::writeReadings);
    }

    @GET
    @Path("events.csv")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Their events, and what technicians found")
    public RestResponse<StreamingOutput> events() {
        return file("events.csv", data::writeEvents);
    }

    private static RestResponse<StreamingOutput> file(String name, StreamingOutput content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
