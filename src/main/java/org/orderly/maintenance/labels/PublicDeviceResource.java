package org.orderly.maintenance.labels;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.AssetCard;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.NewOrder;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.OrderSource;
import org.orderly.maintenance.WorkOrders;

/** What anybody may do who stands before a device and scans its code: see what it is, and say that it is broken. */
@Path("/api/public/devices/{token}")
@Tag(name = "Public")
class PublicDeviceResource {

    private static final Logger LOG = Logger.getLogger(PublicDeviceResource.class);
    private static final String REPORTER = "qr-code";

    private final DeviceLabels labels;
    private final FaultLimit limit;
    private final WorkOrders orders;

    PublicDeviceResource(DeviceLabels labels, FaultLimit limit, WorkOrders orders) {
        this.labels = labels;
        this.limit = limit;
        this.orders = orders;
    }

    /** All that the world may know of a device. */
    @Schema(example = """
            {"name":"Infusion pump","controlNumber":"GLH-000017","department":"Equipment pool"}""")
    record PublicLabel(String name, String controlNumber, String department) {

        static PublicLabel of(AssetCard card) {
            return new PublicLabel(card.name(), card.controlNumber(), card.department());
        }
    }

    @Schema(example = "{\"note\":\"Does not charge\"}")
    record SeenFault(@NotBlank @Size(max = 1000) String note) {}

    @GET
    @PermitAll
    @Operation(summary = "What the label on the device says: name, control number and department, nothing else")
    public PublicLabel label(@RestPath String token) {
        return PublicLabel.of(device(token));
    }

    @POST
    @Path("faults")
    @PermitAll
    @ResponseStatus(202)
    @APIResponseSchema(value = PublicLabel.class, responseCode = "202")
    @Operation(
            summary = "Reports a fault without a login; 429 if there were many just now",
            description = "Opens a corrective work order or joins the open one. The device stays in service until"
                    + " somebody who is signed in says otherwise.")
    public PublicLabel report(
            @RestPath String token, @Context HttpServerRequest request, @Valid @NotNull SeenFault fault) {
        AssetCard device = device(token);
        String address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        limit.take(token, address);
        orders.open(NewOrder.of(device.id(), OrderKind.CORRECTIVE, "Fault reported by QR code", OrderSource.QR, null)
                .requestedBy(REPORTER)
                .describedAs(fault.note().strip()));
        LOG.infof("fault reported by code asset=%d address=%s", device.id(), address);
        return PublicLabel.of(device);
    }

    /** @throws Problem 404 if no device has that code */
    private AssetCard device(String token) {
        return labels.device(token).orElseThrow(() -> Problems.notFound("No device has this code."));
    }
}
