package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.identity.Key;
import org.orderly.identity.Misread;
import org.orderly.identity.Udi;
import org.orderly.security.Change;
import org.orderly.security.Roles;

/** Rows of the register that somebody should look at: two that may be one device, and UDIs that cannot be right. */
@Path("/api/assets")
@Tag(name = "Assets")
class DuplicateResource {

    private final Duplicates duplicates;
    private final Merging merging;
    private final Roster roster;

    DuplicateResource(Duplicates duplicates, Merging merging, Roster roster) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.roster = roster;
    }

    record Side(
            long id,
            String controlNumber,
            String name,
            String maker,
            String model,
            String serialNumber,
            String department,
            AssetStatus status,
            List<String> tags) {

        static Side of(AssetCard card) {
            return new Side(
                    card.id(),
                    card.controlNumber(),
                    card.name(),
                    card.maker(),
                    card.model(),
                    card.serialNumber(),
                    card.department(),
                    card.status(),
                    card.tags());
        }
    }

    /** Two assets that may be one device; because is control-number, tag, udi or serial-number. */
    @Schema(name = "SuspectedDuplicate", example = """
            {"because":"control-number","first":{"id":17,"controlNumber":"GLH-000017","name":"Infusion pump",
            "maker":"Halvorsen Medical","model":"Rivulet 8","serialNumber":"HA2100119","department":"Equipment pool",
            "status":"in-service","tags":["T-0017"]},"second":{"id":812,"controlNumber":"glh-000017",
            "name":"Infusion pump","maker":"Halvorsen Medical","model":"Rivulet 8","serialNumber":"",
            "department":"Equipment pool","status":"in-service","tags":[]}}""")
    record PairView(String because, Side first, Side second) {}

    /**
     * Which asset is to be one with the asset of the address.
     *
     * @param into the asset that stays
     * @param dryRun whether to tell only what would happen
     */
    @Schema(name = "MergeRequest", example = "{\"into\":17,\"dryRun\":true}")
    record Wanted(@NotNull Long into, boolean dryRun) {}

    /**
     * What a merge did; with dryRun, what it would do.
     *
     * @param filled facts that the staying asset lacked and has from the other one: [before, after]
     * @param moved how many rows of what belong to the staying asset
     */
    @Schema(name = "MergeOutcome", example = """
            {"into":17,"dryRun":true,"filled":{"serialNumber":[null,"HA2100119"]},"moved":{"tags":1,"work orders":3}}""")
    record Outcome(long into, boolean dryRun, Map<String, Change> filled, Map<String, Long> moved) {}

    @Schema(name = "UdiFault", example = """
            {"id":17,"controlNumber":"GLH-000017","name":"Infusion pump","udiDi":"08717648200275",
            "message":"The check digit of 08717648200275 must be 4; enter it again."}""")
    record UdiFault(long id, String controlNumber, String name, String udiDi, String message) {}

    @GET
    @Path("duplicates")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Pairs of assets that may be one device, the surest first")
    public Page<PairView> duplicates(@Valid @BeanParam PageQuery page) {
        return Page.of(
                duplicates.all(),
                page,
                pair -> new PairView(pair.because().code(), Side.of(pair.first()), Side.of(pair.second())));
    }

    @GET
    @Path("udi-faults")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Assets whose device identifier was taken over by an earlier version and cannot be right")
    public Page<UdiFault> udiFaults(@Valid @BeanParam PageQuery page) {
        List<UdiFault> faults = roster.cards().stream()
                .filter(card -> !Key.isBlank(card.udiDi()))
                .sorted(Comparator.comparing(AssetCard::controlNumber))
                .flatMap(card -> fault(card).stream())
                .toList();
        return Page.of(faults, page, fault -> fault);
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary = "Makes the asset one with another, which stays: tags, orders, history and all else move to it",
            description = "With dryRun nothing is changed. It cannot be undone.")
    public Outcome merge(long id, @Valid @NotNull Wanted wanted) {
        Merging.Merged merged = merging.merge(id, wanted.into(), wanted.dryRun());
        return new Outcome(wanted.into(), wanted.dryRun(), merged.filled(), merged.moved());
    }

    private static List<UdiFault> fault(AssetCard card) {
        String message = null;
        try {
            Udi udi = Udi.read(card.udiDi());
            if (!udi.di().equals(card.udiDi())) {
                message = "This is a whole UDI; enter it once more, and it is split.";
            }
        } catch (Misread e) {
            message = e.getMessage();
        }
        return message == null
                ? List.of()
                : List.of(new UdiFault(card.id(), card.controlNumber(), card.name(), card.udiDi(), message));
    }
}
