package org.orderly.prediction.serving.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.prediction.serving.shelf.Bundle;
import org.orderly.prediction.serving.shelf.ModelName;
import org.orderly.prediction.serving.shelf.Role;
import org.orderly.prediction.serving.shelf.Shelf;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** The models on the shelf, and who of them serves. */
@Path("/api/prediction-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
class ModelsResource {

    private final Shelf shelf;
    private final Risks risks;
    private final Alarms alarms;
    private final Drift drift;
    private final AuditTrail audit;
    private final ObjectMapper json;

    ModelsResource(Shelf shelf, Risks risks, Alarms alarms, Drift drift, AuditTrail audit, ObjectMapper json) {
        this.shelf = shelf;
        this.risks = risks;
        this.alarms = alarms;
        this.drift = drift;
        this.audit = audit;
        this.json = json;
    }

    /** A model; of one that is refused only its name and its problem are known. */
    @Schema(example = """
            {"name":"device-failure","version":"1","role":"champion","problem":null,"trainedOn":"2026-02-27",
            "classes":["infusion-pump","ventilator"]}""")
    record ModelView(
            String name, String version, Role role, String problem, LocalDate trainedOn, List<String> classes) {

        static ModelView of(Shelf.Entry entry) {
            Bundle bundle = entry.bundle();
            return new ModelView(
                    entry.name().name(),
                    entry.name().version(),
                    entry.role(),
                    entry.problem(),
                    bundle == null ? null : bundle.manifest().trainedOn(),
                    bundle == null
                            ? List.of()
                            : bundle.classes().keySet().stream().sorted().toList());
        }
    }

    /**
     * How a model does in service.
     *
     * @param scored devices it scores now
     * @param falseAlarmsPer100DevicesPerMonth null while it serves for less than a day
     */
    record Live(long scored, long alarms, long confirmed, long notAFault, Double falseAlarmsPer100DevicesPerMonth) {}

    /** @param card markdown, or null; evaluation as it is in the file, or null */
    @Schema(example = """
            {"name":"device-failure","version":"1","role":"champion","problem":null,"trainedOn":"2026-02-27",
            "classes":["infusion-pump"],"command":"train --data history --seed 7","seed":7,"dataFingerprint":"9f2c…",
            "card":"# Device failure…","evaluation":{"seed":7},
            "live":{"scored":210,"alarms":9,"confirmed":5,"notAFault":2,"falseAlarmsPer100DevicesPerMonth":0.8}}""")
    record ModelDetails(
            String name,
            String version,
            Role role,
            String problem,
            LocalDate trainedOn,
            List<String> classes,
            String command,
            Long seed,
            String dataFingerprint,
            String card,
            JsonNode evaluation,
            Live live) {}

    @Schema(example = "{\"role\":\"challenger\"}")
    record NewRole(@NotNull Role role) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "All models in the folder with their roles; a refused one says why")
    public List<ModelView> list() {
        return shelf.entries().stream().map(ModelView::of).toList();
    }

    @GET
    @Path("{name}/{version}")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "One model with its card, its evaluation and how it does in service")
    public ModelDetails model(@RestPath String name, @RestPath String version) {
        Shelf.Entry entry = entry(new ModelName(name, version));
        ModelView view = ModelView.of(entry);
        Bundle bundle = entry.bundle();
        return new ModelDetails(
                name,
                version,
                view.role(),
                view.problem(),
                view.trainedOn(),
                view.classes(),
                bundle == null ? null : bundle.manifest().command(),
                bundle == null ? null : bundle.manifest().seed(),
                bundle == null ? null : bundle.manifest().dataFingerprint(),
                bundle == null ? null : text(bundle, "card.md"),
                bundle == null ? null : evaluation(bundle),
                live(entry));
    }

    @PUT
    @Path("{name}/{version}/role")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes a model champion, challenger or idle; whoever had the role is idle from now on",
            description = "The champion scores every device at once; the challenger scores silently beside it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "Try it", value = "{\"role\":\"challenger\"}")))
    public List<ModelView> assign(@RestPath String name, @RestPath String version, @Valid @NotNull NewRole wanted) {
        ModelName model = new ModelName(name, version);
        Shelf.Entry entry = entry(model);
        if (wanted.role() == Role.REFUSED) {
            throw Problems.badRequest("The role is champion, challenger or idle.");
        }
        try {
            shelf.put(model, wanted.role());
        } catch (IllegalArgumentException e) {
            throw Problems.unprocessable(e.getMessage());
        }
        audit.record(
                "model",
                0,
                "role",
                Map.of(
                        model.toString(),
                        new Change(entry.role().code(), wanted.role().code())));
        return list();
    }

    @POST
    @Path("rescan")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Looks into the folder of models now instead of within a minute")
    public List<ModelView> rescan() {
        shelf.rescan();
        return list();
    }

    @GET
    @Path("drift")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Whether today's devices are still like those of the training, and whether risks come true",
            description = "Population stability of every feature (below 0.1 stable, above 0.25 another population), "
                    + "and how often devices failed that were scored 30 to 60 days ago.")
    public Drift.View drift() {
        return drift.view();
    }

    private Shelf.Entry entry(ModelName name) {
        return shelf.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no model " + name + "."));
    }

    private Live live(Shelf.Entry entry) {
        String model = entry.name().toString();
        Alarms.Tally tally = alarms.of(model);
        long scored = entry.role() == Role.CHAMPION ? risks.scored() : 0;
        return new Live(
                scored,
                tally.alarms(),
                tally.confirmed(),
                tally.notAFault(),
                alarms.falsePer100DevicesAndMonth(model, scored));
    }

    private static String text(Bundle bundle, String file) {
        try {
            return Files.readString(bundle.folder().resolve(file));
        } catch (IOException e) {
            return null;
        }
    }

    private JsonNode evaluation(Bundle bundle) {
        try {
            String text = text(bundle, "evaluation.json");
            return text == null ? null : json.readTree(text);
        } catch (IOException e) {
            return null;
        }
    }
}
