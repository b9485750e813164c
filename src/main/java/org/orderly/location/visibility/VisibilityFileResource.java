package org.orderly.location.visibility;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.csv.Cells;
import org.orderly.security.Roles;

/** The same as a file to hand out. */
@Path("/api/visibility.csv")
@Tag(name = "Visibility")
class VisibilityFileResource {

    private static final List<String> HEADER = List.of(
            "controlNumber",
            "name",
            "class",
            "maker",
            "model",
            "serialNumber",
            "department",
            "status",
            "state",
            "lastSeen",
            "building",
            "zone",
            "firmware");

    private final Sights sights;

    VisibilityFileResource(Sights sights) {
        this.sights = sights;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Operation(summary = "A row a device: when and where it was seen last, and its firmware")
    public RestResponse<String> file(@BeanParam SightFilter filter) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            sights.at(sights.now()).stream()
                    .filter(filter.wanted())
                    .map(VisibilityFileResource::row)
                    .forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseBuilder.ok(text.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"device-visibility.csv\"")
                .build();
    }

    private static List<String> row(Sight sight) {
        return Stream.of(
                        sight.asset().controlNumber(),
                        sight.asset().name(),
                        sight.asset().classCode(),
                        sight.asset().maker(),
                        sight.asset().model(),
                        sight.asset().serialNumber(),
                        sight.asset().department(),
                        sight.asset().status().code(),
                        sight.state().code(),
                        sight.lastSeen() == null ? "" : sight.lastSeen().toString(),
                        sight.building() == null ? "" : sight.building(),
                        sight.zone() == null ? "" : sight.zone(),
                        sight.firmware() == null ? "" : sight.firmware())
                .map(Cells::tame)
                .toList();
    }
}
