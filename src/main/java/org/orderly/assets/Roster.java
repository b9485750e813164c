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
    private final Map<String, BoundTag> tags = new ConcurrentHashMap<>();
    private final Map<String, TagBindings> bindings = new ConcurrentHashMap<>();
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
        database.into(card -> cards.put(card.id(), card), tag -> tags.put(tag.code(), tag));
        database.bindings(bindings::put);
        indexing = CompletableFuture.runAsync(search::rebuild);
        LOG.infof("roster loaded assets=%d tags=%d ms=%d", cards.size(), tags.size(), millisSince(start));
    }

    /** The asset of this number, if there is one. */
    public Optional<AssetCard> card(long assetId) {
        return Optional.ofNullable(cards.get(assetId));
    }

    /** The tag of this code and the asset that wears it, or null if no asset does. Allocates nothing. */
    public BoundTag tag(String code) {
        return tags.get(code);
    }

    /** Who wore the tag of this code when, or null when nobody ever did. */
    public TagBindings bindings(String code) {
        return bindings.get(code);
    }

    /** All assets, retired ones too, in no order; a live view. */
    public Collection<AssetCard> cards() {
        return Collections.unmodifiableCollection(cards.values());
    }

    /**
     * Finds assets by name, model, maker, class, control number, serial number and tag. Every word of the text must be
     * the beginning of one of the asset's words. Whoever has the text as a whole number or tag comes first.
     *
     * @return at most {@code limit} assets; none for a text without letters and digits
     */
    public List<AssetCard> search(String text, int limit) {
        Set<AssetCard> found = new LinkedHashSet<>();
        if (limit > 0) {
            Predicate<AssetCard> more = card -> {
                found.add(card);
                return found.size() < limit;
            };
            List<String> parts = Words.split(text);
            if (parts.size() > 1 && text.strip().chars().noneMatch(Character::isWhitespace)) {
                search.find(List.of(String.join("", parts)), more);
            }
            if (!parts.isEmpty() && found.size() < limit) {
                search.find(parts, more);
            }
        }
        return List.copyOf(found);
    }

    /** Gives every asset the text finds, as {@link #search} does but in no order, until told to stop. */
    public void find(String text, Predicate<AssetCard> more) {
        List<String> prefixes = Words.split(text);
        if (!prefixes.isEmpty()) {
            indexing.join();
            search.find(prefixes, more);
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChange change) {
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
                    tags.computeIfPresent(code, (c, tag) -> tag.assetId() == id ? null : tag);
                    bindings.put(code, database.bindings(code));
                });
            }
            entry.tags().forEach(this::worn);
            return card;
        });
        search.note(cards.get(id));
    }

    private void worn(BoundTag tag) {
        if (!tag.equals(tags.put(tag.code(), tag))) {
            bindings.put(
                    tag.code(),
                    tag.fromMs() == 0
                            ? new TagBindings(
                                    tag.tagId(), List.of(new TagBindings.Binding(tag.assetId(), 0, Long.MAX_VALUE)))
                            : database.bindings(tag.code()));
        }
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
                shared(card.department()),
                card.criticality(),
                card.status(),
                card.tags(),
                card.notThere(),
                card.quarantine());
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
