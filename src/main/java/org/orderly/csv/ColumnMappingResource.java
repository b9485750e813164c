package org.orderly.csv;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What the headings of files mean. */
@Path("/api/column-mappings/{importer}")
@Tag(name = "Files")
class ColumnMappingResource {

    private final ColumnMappings mappings;

    ColumnMappingResource(ColumnMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * All headings of a file.
     *
     * @param headings each heading with the column it means; no column for one that is left out
     */
    @Schema(name = "ColumnMapping", example = """
            {"headings":[{"heading":"Asset Tag","column":"controlNumber"},{"heading":"Notes","column":null}]}""")
    record Mapping(@NotEmpty @Size(max = Records.MOST_CELLS) List<@NotNull @Valid Heading> headings) {}

    @Schema(name = "MappedHeading")
    record Heading(
            @NotNull @Size(max = 1000) String heading,
            @Size(max = 40) String column) {}

    /**
     * What is remembered for one set of headings.
     *
     * @param columns the column by the heading, "" for one that is left out
     */
    @Schema(name = "RememberedMapping", example = """
            {"id":3,"confirmedAt":"2026-03-01T14:05:09Z","confirmedBy":"biomed",
            "columns":{"Asset Tag":"controlNumber","Notes":""}}""")
    record Remembered(long id, Instant confirmedAt, String confirmedBy, Map<String, String> columns) {}

    @PUT
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Confirms what the headings of a file mean; the next file with these headings is read alike",
            description = "Importers are assets, work-orders and baselines. Name all headings of the file.")
    public void confirm(@RestPath String importer, @Valid @NotNull Mapping mapping) {
        mappings.confirm(importer, meanings(mapping));
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What is remembered of the headings of this importer's files, the newest first")
    public Page<Remembered> list(@RestPath String importer, @Valid @BeanParam PageQuery page) {
        return mappings.all(importer, page);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Forgets a mapping; the next file with its headings is read by the names that are known")
    public void forget(@RestPath String importer, @RestPath long id) {
        mappings.forget(importer, id);
    }

    private static Map<String, String> meanings(Mapping mapping) {
        Map<String, String> meanings = mapping.headings().stream()
                .filter(one -> !one.heading().isBlank())
                .collect(Collectors.toMap(
                        one -> one.heading().strip(),
                        one -> one.column() == null ? "" : one.column().strip(),
                        (one, other) -> {
                            throw Problems.badRequest(
                                    "A heading is named twice; a second one of the same name ends with (2).");
                        },
                        TreeMap::new));
        if (meanings.isEmpty()) {
            throw Problems.badRequest("Name the headings of the file.");
        }
        return meanings;
    }
}
