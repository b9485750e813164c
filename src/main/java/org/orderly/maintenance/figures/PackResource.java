package org.orderly.maintenance.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.http.Problems;
import org.orderly.http.Text;
import org.orderly.identity.Key;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;
import org.orderly.security.Caller;
import org.orderly.security.Roles;

/** The document for a surveyor. */
@Path("/api/figures/inspection-pack.pdf")
@Tag(name = "Figures")
class PackResource {

    private static final String PDF = "application/pdf";

    private final Devices devices;
    private final Orders orders;
    private final Alternates alternates;
    private final Calendar calendar;
    private final Plans plans;
    private final Caller caller;

    PackResource(Devices devices, Orders orders, Alternates alternates, Calendar calendar, Plans plans, Caller caller) {
        this.devices = devices;
        this.orders = orders;
        this.alternates = alternates;
        this.calendar = calendar;
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = PDF))
    @Operation(
            summary =
                    "Inventory, completion of planned maintenance, alternate schedules and open high-risk work, as a PDF",
            description = "from and to are days, both included; of one department or of all.")
    public RestResponse<byte[]> pack(@RestQuery String from, @RestQuery String to, @RestQuery String department) {
        Period period = calendar.period(from, to);
        String wanted = Text.orNull(department);
        List<DeviceFact> shown = devices.all().stream()
                .filter(device -> wanted == null || Key.same(device.department(), wanted))
                .toList();
        if (shown.isEmpty()) {
            throw Problems.notFound("No device belongs to that department, so there is nothing to show.");
        }
        Set<Long> ids = shown.stream().map(DeviceFact::id).collect(Collectors.toSet());
        List<OrderFact> theirs = orders.of(period).stream()
                .filter(order -> ids.contains(order.assetId()))
                .toList();
        byte[] pdf = new InspectionPack(new InspectionPack.Content(
                        plans.now().sites().stream()
                                .map(PlanSite::name)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "), names -> names.isEmpty() ? "This hospital" : names)),
                        wanted,
                        period,
                        calendar.now(),
                        caller.name(),
                        calendar.zone(),
                        shown,
                        theirs,
                        alternates.of(shown)))
                .pdf();
        return ResponseBuilder.ok(pdf)
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-pack.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
