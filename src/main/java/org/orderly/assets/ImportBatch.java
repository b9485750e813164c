package org.orderly.assets;

import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Some rows of a file in one transaction: what they need is read at once, and what they change is written at once. */
final class ImportBatch {

    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;
    private final Instant now;
    private final ImportTally seen;
    private final Map<String, Asset> assets;
    private final Map<String, Tag> tags;
    private final Catalogue catalogue;
    private final List<Asset> changed = new ArrayList<>();
    private final List<Object> news = new ArrayList<>();
    private final List<Tag> bound = new ArrayList<>();
    private final List<Runnable> records = new ArrayList<>();

    /** @param seen knows which numbers and tags earlier rows of the file named */
    ImportBatch(Writes writes, AuditTrail trail, Roster roster, Instant now, ImportTally seen, List<Sheet.Row> rows) {
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
        this.now = now;
        this.seen = seen;
        Asset.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        catalogue = new Catalogue();
        assets = Asset.byControlKeys(
                rows.stream().map(ImportBatch::controlKey).distinct().toList());
        tags = new HashMap<>(
                Tag.byKeys(rows.stream()
                                .flatMap(row -> row.tags().stream())
                                .map(Key::ofCode)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(tag -> tag.codeKey, Function.identity())));
    }

    /** Takes one row over, or tells the first thing that is wrong with it and answers null. */
    ImportTally.Change take(Sheet.Row row, Consumer<Fault> wrong) {
        Asset asset = assets.get(controlKey(row));
        AssetFacts facts = facts(row, asset, wrong);
        AssetModel model = facts == null ? null : catalogue.modelOf(facts, wrong);
        if (model == null || !areFree(row, asset, wrong)) {
            return null;
        }
        AssetFacts spelt = facts.of(model)
                .spelt(
                        asset == null ? facts.controlNumber() : asset.controlNumber,
                        seen.departmentAs(roster.departmentAs(facts.department())));
        return asset == null ? create(row, spelt, model) : update(row, asset, spelt, model);
    }

    /** Writes it all, table by table so that the statements go in batches; the roster follows after the commit. */
    void finish() {
        bound.forEach(tag -> tag.persist());
        bound.forEach(Tag::noteBinding);
        records.forEach(Runnable::run);
        writes.finish(changed, news);
    }

    private AssetFacts facts(Sheet.Row row, Asset asset, Consumer<Fault> wrong) {
        Fault fault = row.fault();
        AssetFacts facts = null;
        if (fault == null) {
            Fault[] reading = {null};
            AssetFacts before = asset == null ? null : AssetFacts.of(asset);
            facts = RowReader.facts(row.texts(), before, f -> reading[0] = f);
            fault = facts == null
                    ? reading[0]
                    : facts.faults(before).stream().findFirst().orElse(null);
        }
        if (fault == null) {
            long first = seen.firstLineOf(asset == null ? Key.of(facts.controlNumber()) : asset.controlKey, row.line());
            if (first != row.line()) {
                fault = new Fault(
                        Column.CONTROL_NUMBER.label(),
                        facts.controlNumber(),
                        "Keep one row for each control number; line " + first + " has it already.");
            }
        }
        if (fault != null) {
            wrong.accept(fault);
            return null;
        }
        return facts;
    }

    private boolean areFree(Sheet.Row row, Asset asset, Consumer<Fault> wrong) {
        for (String code : row.tags()) {
            Tag tag = tags.get(Key.ofCode(code));
            String message = null;
            if (!Tagging.isCode(code)) {
                message = Tagging.CODE_RULE;
            } else if (tag != null && tag.assetId != null && (asset == null || !tag.assetId.equals(asset.id))) {
                Asset other = Asset.findById(tag.assetId);
                message = "Take this tag off " + other.controlNumber + " (" + other.name + ") first, or leave it out.";
            } else if (seen.firstLineOfTag(Key.ofCode(code), row.line()) != row.line()) {
                message = "Leave this tag out; line " + seen.firstLineOfTag(Key.ofCode(code), row.line())
                        + " has it already.";
            }
            if (message != null) {
                wrong.accept(new Fault(Sheet.TAGS, code, message));
                return false;
            }
        }
        return true;
    }

    private ImportTally.Change create(Sheet.Row row, AssetFacts facts, AssetModel model) {
        Asset asset = new Asset();
        asset.take(facts, model);
        asset.persist();
        assets.put(asset.controlKey, asset);
        Map<String, Change> changes = new LinkedHashMap<>(Change.between(Map.of(), facts.texts()));
        bind(row, asset, changes);
        records.add(() -> trail.record(Registry.KIND, asset.id, "imported", changes));
        changed.add(asset);
        return ImportTally.Change.CREATED;
    }

    private ImportTally.Change update(Sheet.Row row, Asset asset, AssetFacts facts, AssetModel model) {
        Map<String, Change> changes =
                new LinkedHashMap<>(Change.between(AssetFacts.of(asset).texts(), facts.texts()));
        boolean tagged = bind(row, asset, changes);
        if (changes.isEmpty()) {
            return ImportTally.Change.UNCHANGED;
        }
        if (tagged) {
            writes.touch(asset);
        }
        asset.take(facts, model);
        records.add(() -> trail.record(Registry.KIND, asset.id, "imported", changes));
        changed.add(asset);
        return ImportTally.Change.UPDATED;
    }

    private boolean bind(Sheet.Row row, Asset asset, Map<String, Change> changes) {
        List<String> codes = new ArrayList<>();
        for (String code : row.tags()) {
            Tag tag = tags.computeIfAbsent(Key.ofCode(code), unknown -> new Tag(code));
            if (tag.assetId == null) {
                tag.bindTo(asset.id, now);
                bound.add(tag);
                codes.add(tag.code);
                news.add(new TagBound(tag.code, asset.id));
            }
        }
        if (!codes.isEmpty()) {
            changes.put(Sheet.TAGS, new Change(null, String.join(" ", codes)));
        }
        return !codes.isEmpty();
    }

    private static String controlKey(Sheet.Row row) {
        return Key.of(row.texts().get(Column.CONTROL_NUMBER));
    }
}
