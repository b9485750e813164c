package org.orderly.assets;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.identity.ByCode;
import org.orderly.identity.Key;

/**
 * Every asset in memory, rebuilt from the database at start and kept current after each commit. Reading takes no lock
 * and may happen on any thread. This is the door for other rooms.
 */
@ApplicationScoped
@Startup
public class Roster {

    private static final Logger LOG = Logger.getLogger(Roster.class);
    private static final int TEXTS_SHARED = 20_000;

    private final RosterLoad database;
    private final Event<Object> news;
    private final Map<Long, AssetCard> cards = new ConcurrentHashMap<>();
    private final ByCode<BoundTag> tags = new ByCode<>();
    private final ByCode<TagBindings> bindings = new ByCode<>();
    private final Map<String, String> departments = new ConcurrentHashMap<>();
    /** What became of merged assets: each one's number to that of the one it was merged into. */
    private final Map<Long, Long> merged = new ConcurrentHashMap<>();

    private final Map<Long, Long> versions = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Search search = new Search(cards);
    /** The first index is built while the rest of the service starts. */
    private CompletableFuture<Void> indexing = CompletableFuture.completedFuture(null);

    Roster(DataSource database, Event<Object> news) {
        this.database = new RosterLoad(database, this::shared);
        this.news = news;
    }

    @PostConstruct
    void load() {
        long start = System.nanoTime();
        database.into(card -> cards.put(card.id(), withSharedTexts(card)), this::put, merged::put);
        database.bindings((code, worn) -> bindings.merge(code, worn, (one, other) -> one));
        indexing = CompletableFuture.runAsync(search::rebuild);
        LOG.infof("roster loaded assets=%d tags=%d ms=%d", cards.size(), tags.size(), millisSince(start));
    }

    /** The asset of this number, if there is one; none for one that was merged. */
    public Optional<AssetCard> card(long assetId) {
        return Optional.ofNullable(cards.get(assetId));
    }

    /** The asset of this number, or the one that it was merged into: for what was written down once and for all. */
    public Optional<AssetCard> survivor(long assetId) {
        return card(current(assetId));
    }

    /** The number of the asset and those of all that were merged into it. */
    public Set<Long> idsOf(long assetId) {
        Set<Long> ids = new HashSet<>(Set.of(assetId));
        merged.forEach((one, into) -> {
            if (into == assetId) {
                ids.add(one);
            }
        });
        return ids;
    }

    /** The numbers of all assets that were merged. */
    public Set<Long> mergedIds() {
        return Collections.unmodifiableSet(merged.keySet());
    }

    /** The number of the asset that this one was merged into; its own, if it was not. */
    public long current(long assetId) {
        return merged.getOrDefault(assetId, assetId);
    }

    /** The asset of this control number, however it is spelt; also a former number of a merged one. */
    public Optional<AssetCard> numbered(String controlNumber) {
        indexing.join();
        return search.numbered(Key.of(controlNumber));
    }

    /**
     * The tag of this code, however it is spelt, and the asset that wears it, or null if no asset does. Allocates nothing
     * for a spelling that was met before.
     */
    public BoundTag tag(String code) {
        return tags.get(code);
    }

    /** Who wore the tag of this code when, or null when nobody ever did. */
    public TagBindings bindings(String code) {
        return bindings.get(code);
    }

    /** The department as it was written first; the text itself if nobody wrote it yet. */
    public String departmentAs(String department) {
        return departments.getOrDefault(Key.of(department), department);
    }

    /** All assets, retired ones too, in no order; a live view. */
    public Collection<AssetCard> cards() {
        return Collections.unmodifiableCollection(cards.values());
    }

    /**
     * Finds assets by name, model, maker, class, control number, serial number, tag and UDI. Every word of the text must
     * be the beginning of one of the asset's words. Whoever has the text as a whole number, tag or UDI comes first.
     *
     * @return at most {@code limit} assets; none for a text without letters and digits
     */
    public List<AssetCard> search(String text, int limit) {
        Set<AssetCard> found = new LinkedHashSet<>();
        if (limit > 0) {
            Sought.of(text).in(search, card -> {
                found.add(card);
                return found.size() < limit;
            });
        }
        return List.copyOf(found);
    }

    /** Gives every asset the text finds, as {@link #search} does but in no order, until told to stop. */
    public void find(String text, Predicate<AssetCard> more) {
        indexing.join();
        Set<Long> given = new HashSet<>();
        Sought.of(text).in(search, card -> !given.add(card.id()) || more.test(card));
    }

    /** The assets that this scanned or typed code stands for as a whole, those only that it names most exactly. */
    public List<AssetCard> scanned(String code) {
        indexing.join();
        return Sought.of(code).exactly(search);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChange change) {
        change.merged().forEach(this::forget);
        List<Object> all = new ArrayList<>(change.news());
        for (RosterChange.Entry entry : change.entries()) {
            AssetCard before = cards.get(entry.card().id());
            apply(entry);
            if (before != null && before.status() != entry.card().status()) {
                all.add(new AssetStatusChanged(entry.card().id(), entry.card().status()));
            }
        }
        all.forEach(news::fire);
    }

    @Scheduled(every = "5s", delayed = "5s")
    void refreshSearch() {
        search.refresh();
    }

    private void forget(Long assetId, Long into) {
        merged.replaceAll((one, target) -> target.equals(assetId) ? into : target);
        merged.put(assetId, into);
        bindings.changeAll(worn -> worn.merged(assetId, into));
        cards.computeIfPresent(assetId, (same, old) -> {
            old.tags().forEach(code -> takeOff(code, assetId));
            return null;
        });
    }

    /** Two commits may report here in either order, so the newer version of an asset wins. */
    private void apply(RosterChange.Entry entry) {
        long id = entry.card().id();
        cards.compute(id, (same, old) -> {
            if (old != null && versions.getOrDefault(id, -1L) > entry.version()) {
                return old;
            }
            versions.put(id, entry.version());
            AssetCard card = withSharedTexts(entry.card());
            if (old != null) {
                old.tags().stream().filter(code -> !card.tags().contains(code)).forEach(code -> {
                    takeOff(code, id);
                    bindings.put(code, database.bindings(code));
                });
            }
            entry.tags().forEach(this::worn);
            return card;
        });
        search.note(cards.get(id));
    }

    private void worn(BoundTag tag) {
        if (!tag.equals(put(tag)) && tag.equals(tags.get(tag.code()))) {
            bindings.put(
                    tag.code(),
                    tag.fromMs() == 0
                            ? new TagBindings(
                                    tag.tagId(), List.of(new TagBindings.Binding(tag.assetId(), 0, Long.MAX_VALUE)))
                            : database.bindings(tag.code()));
        }
    }

    /** Of two tags that are one, the one that was there first counts. Answers what had the code before, or null. */
    private BoundTag put(BoundTag tag) {
        BoundTag before = tags.get(tag.code());
        tags.merge(tag.code(), tag, (one, other) -> other.tagId() > one.tagId() ? one : other);
        return before;
    }

    private void takeOff(String code, long assetId) {
        tags.change(code, tag -> tag.assetId() == assetId ? null : tag);
    }

    private AssetCard withSharedTexts(AssetCard card) {
        return new AssetCard(
                card.id(),
                card.controlNumber(),
                shared(card.name()),
                shared(card.classCode()),
                shared(card.className()),
                shared(card.maker()),
                shared(card.model()),
                card.serialNumber(),
                card.udiDi(),
                card.lot(),
                departments.computeIfAbsent(Key.of(card.department()), key -> card.department()),
                card.criticality(),
                card.status(),
                card.tags(),
                card.notThere(),
                card.quarantine(),
                card.formerNumbers());
    }

    /** Most names, models and departments repeat thousands of times: one object each is enough. */
    private String shared(String text) {
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() < TEXTS_SHARED) {
            texts.put(text, text);
        }
        return text;
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
