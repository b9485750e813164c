package org.orderly.maintenance.recalls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What makers call back. */
@Path("/api/recalls")
@Tag(name = "Recalls")
class RecallResource {

    private static final String FILE =
            "{\"meta\":{},\"results\":[{\"recall_number\":\"Z-0359-2026\",\"event_id\":\"97001\","
                    + "\"classification\":\"Class I\",\"status\":\"Ongoing\",\"recalling_firm\":\"Halvorsen Medical, Inc.\","
                    + "\"product_description\":\"Rivulet 8 infusion pump\",\"reason_for_recall\":\"The battery may fail\","
                    + "\"code_info\":\"Serial numbers HA2100100 to HA2100140\",\"recall_initiation_date\":\"20260210\"}]}";

    private final RecallImport imports;
    private final Progress progress;

    RecallResource(RecallImport imports, Progress progress) {
        this.imports = imports;
        this.progress = progress;
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Takes over openFDA's device/recall or device/enforcement JSON: as the API answers it, or an array",
            description =
                    "At most 64 MB. Known numbers are updated and new ones added; an element that cannot be read is"
                            + " named and left out. With dryRun=true nothing is kept.")
    public RecallTally.Outcome take(
            @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, example = FILE)) InputStream file,
            @RestQuery @DefaultValue("false") boolean dryRun) {
        return imports.run(file, dryRun);
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One page of the recalls that match all filters, the newest first")
    public Page<RecallView> list(@BeanParam RecallFilter filter, @Valid @BeanParam PageQuery page) {
        Page<Recall> found = Page.of(filter.query(), page, recall -> recall);
        List<Long> ids = found.items().stream().map(recall -> recall.id).toList();
        Map<Long, Progress.Counts> counts = progress.of(ids);
        return found.map(recall -> RecallView.brief(recall, counts.getOrDefault(recall.id, Progress.Counts.NONE)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One recall and how far its devices are")
    public RecallView read(long id) {
        Recall recall = Recall.existing(id);
        return RecallView.of(recall, progress.of(List.of(id)).getOrDefault(id, Progress.Counts.NONE));
    }
}
