package org.orderly.assets;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.ReadAs;
import org.orderly.security.Roles;

/** Assets as files, in and out. */
@Path("/api/assets")
class AssetFileResource {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";

    private final AssetImport imports;
    private final AssetExport exports;
    private final Roster roster;

    AssetFileResource(AssetImport imports, AssetExport exports, Roster roster) {
        this.imports = imports;
        this.exports = exports;
        this.roster = roster;
    }

    @POST
    @Path("import")
    @Consumes({CSV, "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Takes a CSV file over: known control numbers are updated, new ones created, bad rows left out",
            description = "With dryRun=true nothing is kept, and the answer says how the file was understood."
                    + " Closing the connection stops it after the current batch.")
    public ImportTally.Outcome take(
            InputStream file,
            @BeanParam ReadAs said,
            @RestQuery @DefaultValue("false") boolean dryRun,
            HttpServerRequest request) {
        return imports.run(file, said, dryRun, () -> request.response().closed());
    }

    @POST
    @Path("import/refused")
    @Consumes({CSV, "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @Produces(CSV_UTF_8)
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "The rows of a file that an import would refuse, each with the reasons, to mend and send again",
            description = "Nothing is kept. The column of the reasons is not read when the file is sent again.")
    public Response refused(InputStream file, @BeanParam ReadAs said, HttpServerRequest request) {
        return CsvFiles.download(
                "assets-refused.csv",
                out -> imports.refused(file, said, () -> request.response().closed(), out));
    }

    @GET
    @Path("export")
    @Produces(CSV_UTF_8)
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "The assets a list with these filters shows, as a file the import takes back unchanged")
    public Response export(@BeanParam AssetFilter filter) {
        List<Long> ids = filter.in(roster);
        return file("assets.csv", out -> exports.write(ids, out));
    }

    @GET
    @Path("import/template")
    @Produces(CSV_UTF_8)
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "An empty file with all columns")
    public Response template() {
        return file("assets-template.csv", exports::writeTemplate);
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
