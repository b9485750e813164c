package org.orderly.maintenance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.ReadAs;
import org.orderly.security.Roles;

/** Closed orders as files. */
@Path("/api/work-orders/import")
@Tag(name = "Work orders")
class EarlierOrderResource {

    private final EarlierOrders orders;

    EarlierOrderResource(EarlierOrders orders) {
        this.orders = orders;
    }

    @POST
    @Consumes({"text/csv", "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Takes over closed orders of an earlier system from a CSV file; a number is taken over once",
            description = "Columns: number, controlNumber, kind, title, requestedAt, doneAt, finding; and, if known,"
                    + " description, earliestAt, dueAt, outOfServiceAt, returnedAt, failureCode, cause, resolution,"
                    + " technician, benchMinutes, travelMinutes, hourlyRate, partsCost, currency. A bad row is left out and"
                    + " named. With dryRun=true nothing is kept, and the answer says how the file was understood.")
    public EarlierOrders.Outcome take(
            InputStream file, @BeanParam ReadAs said, @RestQuery @DefaultValue("false") boolean dryRun) {
        return orders.run(file, said, dryRun, OutputStream.nullOutputStream());
    }

    @POST
    @Path("refused")
    @Consumes({"text/csv", "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "The rows of a file that an import would refuse, each with the reasons, to mend and send again",
            description = "Nothing is kept. The column of the reasons is not read when the file is sent again.")
    public Response refused(InputStream file, @BeanParam ReadAs said) {
        return CsvFiles.download("work-orders-refused.csv", out -> orders.run(file, said, true, out));
    }
}
