package org.orderly.assets;

import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.csv.CsvRow;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Some rows of a file in one transaction: what they need is read at once, and what they change is written at once. */
final class ImportBatch {

    /** What a row must have right before its model can be looked up. */
    private static final Set<String> OF_MODEL =
            Set.of(Column.CLASS.label(), Column.MAKER.label(), Column.MODEL.label());

    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;
    private final Instant now;
    private final String currency;
    private final ImportTally seen;
    private final Map<String, Asset> assets;
    private final Map<String, Tag> tags;
    private final Catalogue catalogue;
    private final List<Asset> changed = new ArrayList<>();
    private final List<Object> news = new ArrayList<>();
    private final List<Tag> bound = new ArrayList<>();
    private final List<Runnable> records = new ArrayList<>();

    /**
     * A batch.
     *
     * @param currency of costs in a file that has no column for it
     * @param seen knows which numbers and tags earlier rows of the file named
     */
    ImportBatch(
            Writes writes,
            AuditTrail trail,
            Roster roster,
            Instant now,
            String currency,
            ImportTally seen,
            List<CsvRow> rows) {
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
        this.now = now;
        this.currency = currency;
        this.seen = seen;
        Asset.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        catalogue = new Catalogue();
        assets = Asset.byControlKeys(
                rows.stream().map(ImportBatch::controlKey).distinct().toList());
        tags = new HashMap<>(
                Tag.byKeys(rows.stream()
                                .flatMap(row -> tags(row).stream())
                                .map(Key::ofCode)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(tag -> tag.codeKey, Function.identity())));
    }

    /** Takes one row over, or tells everything that is wrong with it and answers null. */
    ImportTally.Change take(CsvRow row, Consumer<Fault> wrong) {
        Asset asset = assets.get(controlKey(row));
        Set<String> faulty = new HashSet<>();
        Consumer<Fault> noting = fault -> {
            faulty.add(String.valueOf(fault.field()));
            wrong.accept(fault);
        };
        AssetFacts facts = RowReader.facts(row, asset == null ? null : AssetFacts.of(asset), currency, noting);
        refuseSecond(row, asset, facts.controlNumber(), noting);
        AssetModel model = faulty.stream().anyMatch(OF_MODEL::contains) ? null : catalogue.modelOf(facts, noting);
        refuseTaken(row, asset, noting);
        if (!faulty.isEmpty()) {
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

    private void refuseSecond(CsvRow row, Asset asset, String controlNumber, Consumer<Fault> wrong) {
        String key = asset != null ? asset.controlKey : controlNumber == null ? null : Key.of(controlNumber);
        long first = key == null ? row.line() : seen.firstLineOf(key, row.line());
        if (first != row.line()) {
            wrong.accept(new Fault(
                    Column.CONTROL_NUMBER.label(),
                    controlNumber,
                    "Keep one row for each control number; line " + first + " has it already."));
        }
    }

    private void refuseTaken(CsvRow row, Asset asset, Consumer<Fault> wrong) {
        for (String code : tags(row)) {
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
                wrong.accept(new Fault(Column.TAGS, code, message));
            }
        }
    }

    private ImportTally.Change create(CsvRow row, AssetFacts facts, AssetModel model) {
        Asset asset = writes.entered(facts, model);
        assets.put(asset.controlKey, asset);
        Map<String, Change> changes = new LinkedHashMap<>(Change.between(Map.of(), facts.texts()));
        bind(row, asset, changes);
        records.add(() -> trail.record(Registry.KIND, asset.id, "imported", changes));
        changed.add(asset);
        return ImportTally.Change.CREATED;
    }

    private ImportTally.Change update(CsvRow row, Asset asset, AssetFacts facts, AssetModel model) {
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

    private boolean bind(CsvRow row, Asset asset, Map<String, Change> changes) {
        List<String> codes = new ArrayList<>();
        for (String code : tags(row)) {
            Tag tag = tags.computeIfAbsent(Key.ofCode(code), unknown -> new Tag(code));
            if (tag.assetId == null) {
                tag.bindTo(asset.id, now);
                bound.add(tag);
                codes.add(tag.code);
                news.add(new TagBound(tag.code, asset.id));
            }
        }
        if (!codes.isEmpty()) {
            changes.put(Column.TAGS, new Change(null, String.join(" ", codes)));
        }
        return !codes.isEmpty();
    }

    private static String controlKey(CsvRow row) {
        String number = row.cell(Column.CONTROL_NUMBER.label());
        return Key.of(number == null ? "" : number);
    }

    /** The codes in the cell of its tags. */
    private static List<String> tags(CsvRow row) {
        String cell = row.cell(Column.TAGS);
        return cell == null || row.isFaulty(Column.TAGS)
                ? List.of()
                : Arrays.stream(cell.split("[\\s|]+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
