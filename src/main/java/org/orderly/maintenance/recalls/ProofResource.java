package org.orderly.maintenance.recalls;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.maintenance.OrderProofs;
import org.orderly.security.Roles;

/** What a hospital shows when somebody asks whether a recall was dealt with. */
@Path("/api/recalls/{id}/proof.csv")
@Tag(name = "Recalls")
class ProofResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String[] HEADER = {
        "recall",
        "controlNumber",
        "serialNumber",
        "device",
        "department",
        "matchedBy",
        "evidence",
        "state",
        "why",
        "order",
        "doneAt",
        "doneBy",
        "finding",
        "resolution",
        "signatures",
        "attachments"
    };

    private final Matches matches;

    ProofResource(Matches matches) {
        this.matches = matches;
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Operation(
            summary = "Each device of a recall with its order, what was done, who signed it and the names of its files")
    public RestResponse<String> proof(@RestPath long id) {
        Recall recall = Recall.existing(id);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (MatchView match : matches.views(RecallMatch.of(id))) {
                csv.writeRecord(
                        row(recall, match).stream().map(ProofResource::tame).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseBuilder.ok(text.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recall-" + id + ".csv\"")
                .build();
    }

    private static List<String> row(Recall recall, MatchView match) {
        OrderProofs.Proof order = match.order();
        Stream<Object> ofDevice = Stream.of(
                recall.number,
                match.asset().controlNumber(),
                match.asset().serialNumber(),
                match.asset().name(),
                match.asset().department(),
                match.rule().code(),
                match.evidence(),
                match.state(),
                Objects.requireNonNullElse(match.dismissedWhy(), ""));
        Stream<Object> ofOrder = order == null
                ? Stream.of("", "", "", "", "", "", "")
                : Stream.of(
                        order.number(),
                        order.doneAt() == null ? "" : order.doneAt(),
                        order.doneBy() == null ? "" : order.doneBy(),
                        order.finding() == null ? "" : order.finding().code(),
                        order.resolution() == null ? "" : order.resolution(),
                        order.signatures().stream()
                                .map(one -> one.meaning() + " by " + one.name() + " " + one.at()
                                        + (one.valid() ? "" : " (no longer valid)"))
                                .collect(Collectors.joining("; ")),
                        String.join("; ", order.attachments()));
        return Stream.concat(ofDevice, ofOrder).map(Object::toString).toList();
    }

    /** A cell that a spreadsheet would run as a formula is told to be text. */
    private static String tame(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
