package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.security.Roles;

/** What kinds of equipment there are and who owns it, each with the number of assets that are not retired. */
@Path("/api")
class CatalogueResource {

    private final Roster roster;
    private final ClassNames names;

    CatalogueResource(Roster roster, ClassNames names) {
        this.roster = roster;
        this.names = names;
    }

    @Schema(example = "{\"code\":\"infusion-pump\",\"name\":\"Infusion pump\",\"count\":284}")
    record ClassView(String code, String name, long count) {}

    @Schema(example = """
            {"id":1,"classCode":"infusion-pump","maker":"Halvorsen Medical","name":"Rivulet 8","count":150}""")
    record ModelView(long id, String classCode, String maker, String name, long count) {}

    @Schema(example = "{\"name\":\"Intensive care\",\"count\":120}")
    record DepartmentView(String name, long count) {}

    private record ModelKey(String maker, String name) {}

    @GET
    @Path("classes")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every device class, by name")
    public List<ClassView> classes() {
        Map<String, Long> counts = countBy(AssetCard::classCode);
        return DeviceClass.<DeviceClass>list("order by name").stream()
                .map(known -> new ClassView(known.code, known.name, counts.getOrDefault(known.code, 0L)))
                .toList();
    }

    @GET
    @Path("models")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every model, or those of one class, by maker and name")
    public List<ModelView> models(@RestQuery("class") String classCode) {
        Map<ModelKey, Long> counts = countBy(card -> new ModelKey(card.maker(), card.model()));
        return AssetModel.ofClass(
                        classCode == null ? null : names.find(classCode).orElse(classCode))
                .stream()
                .map(model -> new ModelView(
                        model.id,
                        model.deviceClass.code,
                        model.maker,
                        model.name,
                        counts.getOrDefault(new ModelKey(model.maker, model.name), 0L)))
                .toList();
    }

    @GET
    @Path("departments")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Every department that owns equipment, by name")
    public List<DepartmentView> departments() {
        return countBy(AssetCard::department).entrySet().stream()
                .map(entry -> new DepartmentView(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DepartmentView::name))
                .toList();
    }

    private <K> Map<K, Long> countBy(Function<AssetCard, K> key) {
        return roster.cards().stream()
                .filter(card -> card.status() != AssetStatus.RETIRED)
                .collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
