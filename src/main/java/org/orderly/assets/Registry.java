package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Creates and changes assets one at a time. Every change leaves a line in the asset's history. */
@ApplicationScoped
@Transactional
class Registry {

    static final String KIND = "asset";

    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;

    Registry(Writes writes, AuditTrail trail, Roster roster) {
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
    }

    /**
     * The asset of this number, or the one that it was merged into.
     *
     * @throws Problem 404 if there is none
     */
    Asset asset(long id) {
        Asset asset =
                Asset.<Asset>findByIdOptional(id).orElseThrow(() -> Problems.notFound("There is no asset " + id + "."));
        return asset.mergedInto == null ? asset : Asset.findById(asset.mergedInto);
    }

    /** @throws Problem 400 naming every field that is wrong, 409 if the control number is taken */
    Asset create(AssetFacts given) {
        AssetModel model = checked(given, null);
        AssetFacts facts = given.of(model).spelt(given.controlNumber(), roster.departmentAs(given.department()));
        refuseIfTaken(facts.controlNumber(), null);
        Asset asset = writes.entered(facts, model);
        trail.record(KIND, asset.id, "created", Change.between(Map.of(), facts.texts()));
        writes.finish(List.of(asset), List.of());
        return asset;
    }

    /** @throws Problem 400, 404, 409, 412 or 428 */
    Asset change(long id, String ifMatch, AssetFacts given) {
        Asset asset = asset(id);
        Versions.check(ifMatch, asset.version);
        AssetFacts before = AssetFacts.of(asset);
        AssetModel model = checked(given, before);
        AssetFacts facts = given.of(model).spelt(given.controlNumber(), roster.departmentAs(given.department()));
        if (!Key.same(facts.controlNumber(), asset.controlNumber)) {
            refuseIfTaken(facts.controlNumber(), asset.id);
        }
        Map<String, Change> changes = Change.between(before.texts(), facts.texts());
        if (!changes.isEmpty()) {
            asset.take(facts, model);
            trail.record(KIND, asset.id, "changed", changes);
            writes.finish(List.of(asset), List.of());
        }
        return asset;
    }

    private static void refuseIfTaken(String controlNumber, Long mine) {
        Asset other = Asset.byControlKeys(List.of(Key.of(controlNumber))).get(Key.of(controlNumber));
        if (other != null && !other.id.equals(mine)) {
            throw Problems.conflict("Control number " + controlNumber + " belongs to asset " + other.id + " ("
                    + other.name + ", " + other.controlNumber + ") already.");
        }
    }

    private static AssetModel checked(AssetFacts facts, AssetFacts before) {
        List<Fault> faults = new ArrayList<>(facts.faults(before));
        AssetModel model = faults.isEmpty() ? new Catalogue().modelOf(facts, faults::add) : null;
        if (model == null) {
            throw refusal(faults);
        }
        return model;
    }

    private static Problem refusal(List<Fault> faults) {
        List<Map<String, String>> violations = faults.stream()
                .map(fault -> Map.of("field", jsonField(fault.field()), "message", fault.message()))
                .toList();
        String first = jsonField(faults.get(0).field()) + ": " + faults.get(0).message();
        return Problems.problem(400, "Bad request", first).with("violations", violations);
    }

    private static String jsonField(String column) {
        return column.equals(Column.CLASS.label()) ? "classCode" : column;
    }
}
