package org.orderly.savings.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.security.Roles;

/** What was saved, as finance reads it: on the screen, and as files with the same figures to the cent. */
@Path("/api/savings")
@Tag(name = "Savings")
class ReportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Report report;
    private final Workbooks workbooks;
    private final Outlook outlook;

    ReportResource(Report report, Workbooks workbooks, Outlook outlook) {
        this.report = report;
        this.workbooks = workbooks;
        this.outlook = outlook;
    }

    @GET
    @Path("report")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Savings of a period: documented first, proposed and soft apart, costs, net, payback, present value, ranges",
            description = "from and to are days (UTC), both included; the last twelve months if nothing is said. by is"
                    + " line-item, site, department, class or month; site, department and class tell of these alone. rate is"
                    + " the discount rate of a year, such as 0.05; without it there is no present value.")
    public ReportView read(@BeanParam ReportQuery query) {
        return report.of(query.slice(outlook.today()), query.group(), query.discount());
    }

    @GET
    @Path("report.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = XLSX))
    @Operation(
            summary = "The report as a spreadsheet with live formulas and a sheet for each line",
            description = "Every entry is in it; 422 if there are more than a file may hold.")
    public RestResponse<byte[]> spreadsheet(@BeanParam ReportQuery query) {
        return file(
                workbooks.of(report.dossier(query.slice(outlook.today()), query.group(), query.discount())),
                query,
                "xlsx");
    }

    @GET
    @Path("report.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = PDF))
    @Operation(summary = "The report on paper for a board, with a waterfall of its lines and the method")
    public RestResponse<byte[]> paper(@BeanParam ReportQuery query) {
        return file(BoardPaper.of(read(query)), query, "pdf");
    }

    @GET
    @Path("report.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Operation(summary = "The report as a plain file, a row a figure")
    public RestResponse<String> plain(@BeanParam ReportQuery query) {
        return file(PlainFile.of(read(query)), query, "csv");
    }

    @GET
    @Path("report.json")
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "The report as a file of JSON")
    public RestResponse<ReportView> json(@BeanParam ReportQuery query) {
        return file(read(query), query, "json");
    }

    private <T> RestResponse<T> file(T content, ReportQuery query, String ending) {
        Slice slice = query.slice(outlook.today());
        String name = "savings-" + slice.from() + "-to-" + slice.to() + "." + ending;
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
