package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Versions;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;

/** The register of equipment, one asset or one page at a time. */
@Path("/api/assets")
class AssetResource {

    private final Registry registry;
    private final Tagging tagging;
    private final Roster roster;
    private final AuditTrail trail;

    AssetResource(Registry registry, Tagging tagging, Roster roster, AuditTrail trail) {
        this.registry = registry;
        this.tagging = tagging;
        this.roster = roster;
        this.trail = trail;
    }

    /**
     * An asset as it is shown.
     *
     * @param quarantine why it must not be used, or null
     */
    @Schema(example = """
            {"id":17,"controlNumber":"GLH-000017","name":"Infusion pump","classCode":"infusion-pump",
            "className":"Infusion pump","maker":"Halvorsen Medical","model":"Rivulet 8","serialNumber":"HA2100119",
            "udiDi":"08717648200274","lot":null,"manufacturedOn":null,"expiresOn":null,"firmware":"4.2.1","department":"Equipment pool","criticality":"high","status":"in-service",
            "acquiredOn":"2021-05-03",            "acquisitionCost":3400.00,"currency":"EUR","tags":[{"code":"T-0017","boundAt":"2026-03-01T14:05:09Z"}],
            "quarantine":null,"version":2}""")
    record AssetView(
            long id,
            String controlNumber,
            String name,
            String classCode,
            String className,
            String maker,
            String model,
            String serialNumber,
            String udiDi,
            String lot,
            LocalDate manufacturedOn,
            LocalDate expiresOn,
            String firmware,
            String department,
            Criticality criticality,
            AssetStatus status,
            LocalDate acquiredOn,
            BigDecimal acquisitionCost,
            String currency,
            List<TagView> tags,
            String quarantine,
            long version) {

        static AssetView of(Asset asset, List<Tag> tags, String quarantine) {
            return new AssetView(
                    asset.id,
                    asset.controlNumber,
                    asset.name,
                    asset.model.deviceClass.code,
                    asset.model.deviceClass.name,
                    asset.model.maker,
                    asset.model.name,
                    asset.serialNumber,
                    asset.udiDi,
                    asset.lot,
                    asset.manufacturedOn,
                    asset.expiresOn,
                    asset.firmware,
                    asset.department,
                    asset.criticality,
                    asset.status,
                    asset.acquiredOn,
                    asset.acquisitionCost,
                    asset.currency,
                    tags.stream().map(TagView::of).toList(),
                    quarantine,
                    asset.version);
        }
    }

    record TagView(String code, Instant boundAt) {
        static TagView of(Tag tag) {
            return new TagView(tag.code, tag.boundAt);
        }
    }

    @Schema(example = "{\"code\":\"T-0017\",\"move\":false}")
    record TagBinding(@NotNull String code, boolean move) {}

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "One page of the assets that match all filters and every word of q")
    public Page<AssetView> list(@BeanParam AssetFilter filter, @Valid @BeanParam PageQuery page) {
        List<Long> ids = filter.in(roster);
        List<Long> shown = ids.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(views(shown), page.page(), page.size(), ids.size());
    }

    @POST
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Adds an asset; an unknown model of a known class is added too")
    @APIResponseSchema(value = AssetView.class, responseCode = "201")
    public RestResponse<AssetView> create(@NotNull AssetFacts facts) {
        Asset asset = registry.create(facts);
        return Versions.created("/api/assets/" + asset.id, view(asset), asset.version);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    public RestResponse<AssetView> read(long id) {
        return tagged(registry.asset(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Replaces what is known about an asset; If-Match must name the version that was read")
    public RestResponse<AssetView> change(
            long id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull AssetFacts facts) {
        return tagged(registry.change(id, ifMatch, facts));
    }

    @POST
    @Path("{id}/tags")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Puts a tag on an asset; with \"move\": true it comes off the asset that wears it")
    public RestResponse<AssetView> bind(long id, @Valid @NotNull TagBinding binding) {
        return tagged(tagging.bind(id, binding.code(), binding.move()));
    }

    @DELETE
    @Path("{id}/tags/{code}")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    public RestResponse<AssetView> unbind(long id, String code) {
        return tagged(tagging.unbind(id, code));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Every change of an asset and who made it, the newest first")
    public Page<AuditTrail.Entry> history(long id, @Valid @BeanParam PageQuery page) {
        registry.asset(id);
        return trail.of(Registry.KIND, id, page);
    }

    private static RestResponse<AssetView> tagged(Asset asset) {
        return Versions.answer(view(asset), asset.version);
    }

    private static AssetView view(Asset asset) {
        return AssetView.of(
                asset, Tag.of(asset.id), Quarantine.reasons(List.of(asset.id)).get(asset.id));
    }

    private static List<AssetView> views(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Asset> assets = Asset.byIds(ids).stream().collect(Collectors.toMap(asset -> asset.id, a -> a));
        Map<Long, List<Tag>> tags = Tag.of(Set.copyOf(ids)).stream().collect(Collectors.groupingBy(tag -> tag.assetId));
        Map<Long, String> quarantines = Quarantine.reasons(ids);
        return ids.stream()
                .filter(assets::containsKey)
                .map(id -> AssetView.of(assets.get(id), tags.getOrDefault(id, List.of()), quarantines.get(id)))
                .toList();
    }
}
