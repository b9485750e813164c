package org.orderly.assets;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderly.http.DryRun;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/**
 * Makes one asset of two that turned out to be the same device: in one transaction every room moves what it keeps of the
 * one to the other. The one that goes stays as a name of the other; what is written for good still leads there.
 */
@ApplicationScoped
class Merging {

    /** So often is looked whether something was still on its way when an asset was merged. */
    private static final int SWEEPS = 10;

    private final EntityManager database;
    private final Event<MergeBegun> begun;
    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;
    private final Clock clock;
    private final Map<Long, Integer> swept = new ConcurrentHashMap<>();

    Merging(
            EntityManager database,
            Event<MergeBegun> begun,
            Writes writes,
            AuditTrail trail,
            Roster roster,
            Clock clock) {
        this.database = database;
        this.begun = begun;
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * What a merge did, or would do.
     *
     * @param filled facts that the staying asset lacked and has from the other one
     * @param moved how many rows of what belong to the staying asset now
     */
    record Merged(Map<String, Change> filled, Map<String, Long> moved) {}

    /** @throws Problem 400, 404, 409 if one of them is merged already or they are of different classes */
    Merged merge(long from, long into, boolean dryRun) {
        if (from == into) {
            throw Problems.badRequest("into: an asset cannot be merged with itself.");
        }
        return DryRun.transact(dryRun, () -> merged(from, into));
    }

    /** Moves what was still on its way when the asset was merged: pings and readings that were being kept. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (long from : roster.mergedIds()) {
            if (swept.getOrDefault(from, 0) < SWEEPS) {
                QuarkusTransaction.requiringNew().run(() -> {
                    MergeBegun merge = new MergeBegun(database, from, roster.current(from));
                    ownRows(merge);
                    begun.fire(merge);
                });
                swept.merge(from, 1, Integer::sum);
            }
        }
    }

    private Merged merged(long from, long into) {
        Map<Long, Asset> held = held(from, into);
        Asset going = held.get(from);
        Asset staying = held.get(into);
        if (!going.model.deviceClass.code.equals(staying.model.deviceClass.code)) {
            throw Problems.conflict("They are of different classes (" + going.model.deviceClass.code + ", "
                    + staying.model.deviceClass.code + "); correct one of them first.");
        }
        Map<String, Change> filled = filled(going, staying);
        retire(going, into);
        giveKey(going, staying);
        database.flush();

        MergeBegun merge = new MergeBegun(database, from, into);
        ownRows(merge);
        begun.fire(merge);
        database.clear();
        Asset now = Asset.findById(into);
        takeOffDoubled(now);
        tell(going, now, filled, merge.moved());
        writes.touch(now);
        writes.finish(List.of(now), List.of(new AssetMerged(from, into)), Map.of(from, into));
        return new Merged(filled, merge.moved());
    }

    /** Both, each held until the commit, always in the same order. */
    private Map<Long, Asset> held(long from, long into) {
        Map<Long, Asset> held = new LinkedHashMap<>();
        for (long id : new TreeSet<>(Set.of(from, into))) {
            Asset asset = Asset.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (asset == null) {
                throw Problems.notFound("There is no asset " + id + ".");
            }
            if (asset.mergedInto != null) {
                throw Problems.conflict("Asset " + id + " (" + asset.controlNumber + ") was merged into asset "
                        + asset.mergedInto + " already.");
            }
            held.put(id, asset);
        }
        return held;
    }

    private static Map<String, Change> filled(Asset going, Asset staying) {
        Map<String, String> before = AssetFacts.of(staying).texts();
        if (Key.isBlank(staying.serialNumber)) {
            staying.serialNumber = going.serialNumber;
        }
        staying.udiDi = staying.udiDi == null ? going.udiDi : staying.udiDi;
        staying.lot = staying.lot == null ? going.lot : staying.lot;
        staying.manufacturedOn = staying.manufacturedOn == null ? going.manufacturedOn : staying.manufacturedOn;
        staying.expiresOn = staying.expiresOn == null ? going.expiresOn : staying.expiresOn;
        staying.firmware = staying.firmware == null ? going.firmware : staying.firmware;
        staying.acquiredOn = staying.acquiredOn == null ? going.acquiredOn : staying.acquiredOn;
        if (staying.acquisitionCost == null) {
            staying.acquisitionCost = going.acquisitionCost;
            staying.currency = going.currency;
        }
        return Change.between(before, AssetFacts.of(staying).texts());
    }

    private void retire(Asset going, long into) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("mergedInto", new Change(null, into));
        if (going.status != AssetStatus.RETIRED) {
            changes.put(Column.STATUS.label(), new Change(going.status.code(), AssetStatus.RETIRED.code()));
        }
        going.status = AssetStatus.RETIRED;
        going.mergedInto = into;
        trail.record(Registry.KIND, going.id, "merged", changes);
    }

    /** The number of the two that means the same is the staying one's. */
    private void giveKey(Asset going, Asset staying) {
        String key = Key.of(staying.controlNumber);
        if (staying.controlKey == null && key.equals(going.controlKey)) {
            going.controlKey = null;
            database.flush();
            staying.controlKey = key;
        }
    }

    private static void ownRows(MergeBegun merge) {
        merge.move("tags", "tags");
        merge.move("times at which a tag was worn", "tag_bindings");
        merge.move("reports", "asset_reports");
        merge.move("notices", "notices");
        merge.moveUnlessThere("quarantines", "asset_quarantines", "holder");
        merge.run("UPDATE assets SET merged_into = :into WHERE merged_into = :from");
    }

    /** Of two tags that are one, the one without a key of its own is none. */
    private void takeOffDoubled(Asset asset) {
        List<Tag> tags = Tag.of(asset.id);
        Set<String> keys = tags.stream().map(tag -> tag.codeKey).collect(Collectors.toSet());
        tags.stream()
                .filter(tag -> tag.codeKey == null && keys.contains(Key.ofCode(tag.code)))
                .forEach(tag -> tag.unbind(clock.instant()));
    }

    private void tell(Asset gone, Asset now, Map<String, Change> filled, Map<String, Long> moved) {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("merged", new Change(null, gone.controlNumber + " (asset " + gone.id + ")"));
        changes.putAll(filled);
        String what = moved.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue() + " " + entry.getKey()))
                .collect(Collectors.joining(", "));
        if (!what.isEmpty()) {
            changes.put("moved", new Change(null, what));
        }
        trail.record(Registry.KIND, now.id, "merged", changes);
    }
}
