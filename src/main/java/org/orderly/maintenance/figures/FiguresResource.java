package org.orderly.maintenance.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.csv.Cells;
import org.orderly.http.Codes;
import org.orderly.security.Roles;

/** What maintenance achieves and costs. */
@Path("/api")
@Tag(name = "Figures")
class FiguresResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Figures figures;
    private final Calendar calendar;

    FiguresResource(Figures figures, Calendar calendar) {
        this.figures = figures;
        this.calendar = calendar;
    }

    @GET
    @Path("figures")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary =
                    "The figures of a period with their definitions, for all devices and by all, class, model, department or site",
            description =
                    "from and to are days, both included; the last twelve months if nothing is said. A figure that is"
                            + " not known has no value and says why.")
    public FiguresView read(@RestQuery String from, @RestQuery String to, @RestQuery @DefaultValue("class") String by) {
        return figures.of(calendar.period(from, to), by(by));
    }

    @GET
    @Path("figures.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Operation(summary = "The same figures as a file, a row for each with its definition")
    public RestResponse<String> file(
            @RestQuery String from, @RestQuery String to, @RestQuery @DefaultValue("class") String by) {
        FiguresView view = figures.of(calendar.period(from, to), by(by));
        return ResponseBuilder.ok(csv(view))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"figures-by-" + view.by().code() + ".csv\"")
                .build();
    }

    private static String csv(FiguresView view) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "from",
                    "to",
                    "by",
                    "group",
                    "devices",
                    "figure",
                    "name",
                    "value",
                    "unit",
                    "numerator",
                    "denominator",
                    "caution",
                    "definition");
            for (FiguresView.Group group : view.groups()) {
                for (Figure figure : group.figures()) {
                    csv.writeRecord(
                            view.from().toString(),
                            view.to().toString(),
                            view.by().code(),
                            Cells.tame(group.name()),
                            Long.toString(group.devices()),
                            figure.code().code(),
                            figure.code().words(),
                            number(figure.value()),
                            figure.code().unit(),
                            number(figure.numerator()),
                            number(figure.denominator()),
                            figure.caution() == null ? "" : figure.caution(),
                            figure.code().definition());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String number(Double number) {
        return number == null
                ? ""
                : new BigDecimal(number)
                        .round(new MathContext(10))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static By by(String code) {
        By said = Codes.query("by", code, By::of);
        return said == null ? By.ALL : said;
    }
}
