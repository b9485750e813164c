package org.orderly.maintenance.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.Roles;

/** Sheets of labels to print. */
@Path("/api/assets/labels.pdf")
@Tag(name = "Assets")
class LabelSheetResource {

    private static final String PDF = "application/pdf";
    private static final int MOST = 2_400;

    private final Roster roster;
    private final DeviceLabels labels;
    private final LabelsConfig config;

    LabelSheetResource(Roster roster, DeviceLabels labels, LabelsConfig config) {
        this.roster = roster;
        this.labels = labels;
        this.config = config;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @APIResponse(responseCode = "200", content = @Content(mediaType = PDF))
    @Operation(
            summary = "Labels with QR codes for A4 sheets of 3 x 8 labels of 70 x 37 mm",
            description = "Of the assets in ids (separated by commas), or of all of a class, a model, a department, a"
                    + " status or a search; retired ones are left out. At most 2,400.")
    public RestResponse<byte[]> sheets(
            @RestQuery String ids,
            @RestQuery("class") String classCode,
            @RestQuery String model,
            @RestQuery String department,
            @RestQuery String status,
            @RestQuery String q) {
        if (Stream.of(ids, classCode, model, department, status, q).allMatch(LabelSheetResource::isEmpty)) {
            throw Problems.badRequest("Say which assets: ids, class, model, department, status or q.");
        }
        List<AssetCard> assets = chosen(ids, q)
                .filter(card -> card.status() != AssetStatus.RETIRED)
                .filter(card -> isEmpty(classCode) || Key.same(card.classCode(), classCode))
                .filter(card -> isEmpty(model) || Key.same(card.model(), model))
                .filter(card -> isEmpty(status) || card.status().code().equals(status))
                .filter(card -> isEmpty(department) || Key.same(card.department(), department))
                .sorted(Comparator.comparing(AssetCard::controlNumber))
                .limit(MOST + 1L)
                .toList();
        if (assets.isEmpty()) {
            throw Problems.notFound("No asset matches, so there is nothing to print.");
        }
        if (assets.size() > MOST) {
            throw Problems.badRequest("That is more than " + MOST + " labels; ask for fewer assets at a time.");
        }
        return ResponseBuilder.ok(new LabelSheet().pdf(labels(assets)))
                .type(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"device-labels.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<Label> labels(List<AssetCard> assets) {
        Map<Long, String> tokens =
                labels.tokens(assets.stream().map(AssetCard::id).toList());
        return assets.stream()
                .map(card -> new Label(
                        card.controlNumber(),
                        card.name(),
                        card.department(),
                        config.address() + "/r/" + tokens.get(card.id())))
                .toList();
    }

    private Stream<AssetCard> chosen(String ids, String q) {
        if (!isEmpty(ids)) {
            return Arrays.stream(ids.split(",", -1))
                    .map(LabelSheetResource::number)
                    .distinct()
                    .map(roster::card)
                    .flatMap(Optional::stream);
        }
        return isEmpty(q) ? roster.cards().stream() : roster.search(q, MOST + 1).stream();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException e) {
            throw Problems.badRequest("ids: write numbers separated by commas.");
        }
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
