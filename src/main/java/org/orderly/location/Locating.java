package org.orderly.location;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.AssetStatusChanged;
import org.orderly.assets.BoundTag;
import org.orderly.assets.Roster;
import org.orderly.assets.TagBindings;
import org.orderly.assets.TagUnbound;
import org.orderly.intake.Intake;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.Journal;
import org.orderly.intake.Receipt;
import org.orderly.intake.Unavailable;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanVersions;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.time.Lanes;

/**
 * Runs the locator over every asset's track, one lane an asset, and the journal behind it. What is decided is shown to
 * the world (live state, events) only once it is durable.
 */
@ApplicationScoped
class Locating implements Journal.Aftermath<Outcome, FixStore>, Intake.Judge<Ping, Refusal> {

    private static final Logger LOG = Logger.getLogger(Locating.class);

    private final Tracks tracks = new Tracks();
    private final Lanes lanes = new Lanes(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Locator locator;
    private final Journal<Outcome, FixStore> journal;
    private final Roster roster;
    private final Plans plans;
    private final Whereabouts whereabouts;
    private final UnknownTags unknownTags;
    private final Announcer announcer;
    private final Silence silence;
    private final Clock clock;
    private final DataSource database;
    private final LocationConfig config;
    private final UnsettledHistories unsettledHistories;
    private final Timer lag;
    private final Amender amender;
    /** What was turned without a ping and is on its way to the disk. */
    private final Map<Long, CompletableFuture<Void>> turning = new ConcurrentHashMap<>();

    private volatile boolean restored;

    Locating(
            LocationConfig config,
            DataSource database,
            Roster roster,
            Plans plans,
            Whereabouts whereabouts,
            UnknownTags unknownTags,
            Announcer announcer,
            Clock clock,
            MeterRegistry registry) {
        this.locator = new Locator(config);
        this.journal = new Journal<>(
                "pings", config.room(), () -> new FixStore(database.getConnection(), config.syncToDisk(), clock), this);
        this.database = database;
        this.roster = roster;
        this.plans = plans;
        this.whereabouts = whereabouts;
        this.unknownTags = unknownTags;
        this.announcer = announcer;
        this.silence = new Silence(config);
        this.clock = clock;
        this.config = config;
        this.unsettledHistories = new UnsettledHistories(database);
        this.amender = new Amender(locator, plans, roster, tracks, lanes, journal, config, database, clock);
        this.lag = Timer.builder("orderly.pings.lag")
                .description("From the moment a ping was taken, by its sender's clock, to the live map")
                .serviceLevelObjectives(
                        Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1))
                .register(registry);
    }

    /** Live state comes back from the database before the first ping is taken. */
    void start(@Observes StartupEvent event) throws SQLException {
        long startNanos = System.nanoTime();
        unknownTags.load();
        journal.start();
        restore();
        amender.start();
        restored = true;
        LOG.infof("%d assets stand where they were, after %d ms", seen(), (System.nanoTime() - startNanos) / 1_000_000);
    }

    private void restore() throws SQLException {
        long nowMs = clock.millis();
        try (FixStore store = new FixStore(database.getConnection(), false, clock)) {
            FixStore.Kept kept = kept(store, asset -> true, nowMs);
            Map<Long, Long> unsettled = unsettledHistories.kept();
            kept.unsettled().forEach((assetId, fromMs) -> unsettled.merge(assetId, fromMs, Math::min));
            for (AssetCard card : roster.cards()) {
                Track track = remembered(kept, card.id());
                if (track != null) {
                    tracks.put(track);
                    whereabouts.put(track.place());
                    if (isOutside(track.place()) || mayHaveBeenHeardByOthers(kept, track)) {
                        unsettled.merge(card.id(), track.place().atMs(), Math::min);
                    }
                }
                Long unsettledMs = unsettled.get(card.id());
                if (unsettledMs != null) {
                    amender.note(card.id(), unsettledMs);
                }
            }
        }
        replace(plans.now(), plans.now(), nowMs);
    }

    /** Forgets all tracks and reads them again, as a restart does. */
    void beginAnew() throws SQLException {
        SQLException failure = lanes.inAll(() -> {
            try {
                journal.caughtUp().join();
                tracks.clear();
                restore();
                return null;
            } catch (SQLException e) {
                return e;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    /** The asset's track with the readers that heard it lately; null when nothing is known. */
    private Track remembered(FixStore.Kept kept, long assetId) {
        Track track = kept.tracks().get(assetId);
        if (track == null || track.raw().readerId() == 0) {
            return track;
        }
        return locator.remembering(track, kept.sightings().sightings(assetId), plans.now());
    }

    /** Whether readers may have heard it lately whose sightings are sorted already: they are to be found out. */
    private boolean mayHaveBeenHeardByOthers(FixStore.Kept kept, Track track) {
        long latelyMs = track.place().atMs() - locator.hearsMs();
        return track.raw().readerId() != 0
                && kept.sightings().sightings(track.place().assetId()).stream().noneMatch(fix -> fix.atMs() < latelyMs);
    }

    /** Whether it stands just outside of its zone; since when is to be found out. */
    private boolean isOutside(Place place) {
        PlanZone zone = plans.now().zone(place.zoneId());
        return zone != null && zone.distanceOutside(place.x(), place.y()) > place.accuracy();
    }

    private FixStore.Kept kept(FixStore store, LongPredicate assets, long nowMs) throws SQLException {
        return store.kept(
                assets,
                new KeptTracks(nowMs + config.clockSkew().toMillis(), locator.hearsMs()),
                nowMs - config.silentLatest().toMillis());
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        amender.close();
        journal.close();
        unknownTags.keep();
    }

    /** On return the history of the asset tells of every ping that was acknowledged before. */
    void settle(long assetId) {
        amender.settle(assetId);
        Place place = whereabouts.of(assetId);
        if (place != null && !place.silent() && silence.isDue(place, clock.millis())) {
            fallSilent(place);
        }
        CompletableFuture<Void> turned = turning.get(assetId);
        if (turned != null) {
            turned.handle((done, failure) -> null).join();
        }
    }

    /** The same for all assets, as far as that is done within this time. */
    void settleAll(long patienceMs) {
        amender.settleAll(patienceMs);
        findSilent(clock.millis());
        awaitTurns();
    }

    /** Keeps what is unsettled, so that it is known after a kill although pings are sorted. */
    void keepUnsettled() throws SQLException {
        unsettledHistories.keep(amender.unsettled());
    }

    int unsettled() {
        return amender.waiting();
    }

    /** Whatever stands where the plan is another one now stands in another place, or out of sight. */
    void changed(@Observes PlacesChanged news) {
        if (restored) {
            replace(news.before(), news.now(), news.atMs());
        }
    }

    private void replace(Plan before, Plan plan, long atMs) {
        whereabouts.all().forEach(place -> turn(place.assetId(), track -> locator.replaced(track, before, plan, atMs)));
        awaitTurns();
    }

    /** What could not be kept is taken back by {@link #lost}. */
    private void awaitTurns() {
        CompletableFuture.allOf(turning.values().toArray(CompletableFuture[]::new))
                .handle((done, failure) -> null)
                .join();
    }

    /** A tag was taken off: without another one the asset is out of sight. */
    void unbound(@Observes TagUnbound news) {
        if (roster.card(news.assetId()).map(card -> card.tags().isEmpty()).orElse(true)) {
            breakOff(news.assetId());
        }
    }

    /** What is retired or lost is out of sight until it is heard again. */
    void changed(@Observes AssetStatusChanged news) {
        if (news.status() == AssetStatus.RETIRED || news.status() == AssetStatus.MISSING) {
            breakOff(news.assetId());
        }
    }

    private void breakOff(long assetId) {
        turn(
                assetId,
                track -> track.brokenMs() > 0
                        ? null
                        : locator.broken(track, clock.millis(), silence.news(track.place())));
    }

    /** Turns the asset without a ping, if there is anything to turn. */
    private void turn(long assetId, Function<Track, Outcome.Turn> decision) {
        lanes.in(lanes.of(assetId), () -> {
            Track track = tracks.of(assetId);
            Outcome.Turn turn = track == null ? null : decision.apply(track);
            if (turn != null) {
                try (Journal<Outcome, FixStore>.Reservation room = journal.reserveAnyway(1)) {
                    tracks.put(turn.track());
                    amender.decided(assetId, turn);
                    turning.put(assetId, room.append(List.of(turn)));
                }
            }
            return null;
        });
    }

    @Override
    public void needsRoom() {
        if (!restored) {
            throw new Unavailable("The service is starting. Send again in a moment.");
        }
        journal.needsRoom();
    }

    boolean isWorking() {
        return restored && journal.isWorking();
    }

    int waiting() {
        return journal.waiting();
    }

    int seen() {
        return tracks.size();
    }

    @Override
    public CompletableFuture<Void> judge(
            List<Numbered<Ping>> pings, Receipt<Refusal> receipt, long nowMs, long patienceMs) {
        try (Journal<Outcome, FixStore>.Reservation room = journal.reserve(pings.size(), patienceMs)) {
            List<List<Known>> byLane = byLane(pings, receipt, nowMs);
            Plan plan = plans.now();
            List<CompletableFuture<Void>> durable = new ArrayList<>(byLane.size());
            for (int lane = 0; lane < byLane.size(); lane++) {
                List<Known> known = byLane.get(lane);
                if (!known.isEmpty()) {
                    List<Outcome> outcomes = new ArrayList<>(known.size());
                    durable.add(lanes.in(lane, () -> {
                        for (Known one : known) {
                            receipt.decide(one.numbered().index(), () -> judge(one, plan, receipt, nowMs, outcomes));
                        }
                        return room.append(outcomes);
                    }));
                }
            }
            return durable.size() == 1
                    ? durable.get(0)
                    : CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new));
        }
    }

    private record Known(Numbered<Ping> numbered, long assetId, long tagId) {}

    private List<List<Known>> byLane(List<Numbered<Ping>> pings, Receipt<Refusal> receipt, long nowMs) {
        List<List<Known>> byLane = new ArrayList<>(lanes.count());
        for (int lane = 0; lane < lanes.count(); lane++) {
            byLane.add(new ArrayList<>());
        }
        for (Numbered<Ping> numbered : pings) {
            receipt.decide(numbered.index(), () -> {
                Ping ping = numbered.element();
                BoundTag tag = roster.tag(ping.tag());
                if (tag != null && tag.fromMs() <= ping.atMs()) {
                    byLane.get(lanes.of(tag.assetId())).add(new Known(numbered, tag.assetId(), tag.tagId()));
                } else {
                    wornThen(numbered, byLane, receipt, nowMs);
                }
            });
        }
        return byLane;
    }

    /** The ping of a tag that nobody wears, or that somebody else wore when it was taken. */
    private void wornThen(Numbered<Ping> numbered, List<List<Known>> byLane, Receipt<Refusal> receipt, long nowMs) {
        Ping ping = numbered.element();
        TagBindings bindings = roster.bindings(ping.tag());
        TagBindings.Binding then = bindings == null ? null : bindings.at(ping.atMs());
        if (bindings == null) {
            unknownTags.heard(ping, nowMs);
            receipt.refuse(numbered.index(), Refusal.UNKNOWN_TAG, "The tag is bound to no asset.");
        } else if (then != null) {
            byLane.get(lanes.of(then.assetId())).add(new Known(numbered, then.assetId(), bindings.tagId()));
        } else if (bindings.isBeforeAll(ping.atMs())) {
            receipt.refuse(numbered.index(), Refusal.BEFORE_BINDING, bindings.whyBefore());
        } else {
            unknownTags.heard(ping, nowMs);
            receipt.refuse(numbered.index(), Refusal.UNKNOWN_TAG, "The tag was bound to no asset at that time.");
        }
    }

    private void judge(Known known, Plan plan, Receipt<Refusal> receipt, long nowMs, List<Outcome> outcomes) {
        long assetId = known.assetId();
        Outcome outcome = locate(known, plan, nowMs);
        if (outcome instanceof Outcome.Step step) {
            tracks.put(step.track());
            outcomes.add(step);
            receipt.accept();
        } else if (outcome instanceof Outcome.Late late) {
            if (late.track() != null) {
                tracks.put(late.track());
            }
            outcomes.add(late);
            receipt.acceptLate();
        } else if (outcome instanceof Outcome.Refused refused) {
            if (refused.track() != null) {
                tracks.put(refused.track());
            }
            if (refused.fix() != null) {
                outcomes.add(refused);
            }
            receipt.refuse(known.numbered().index(), refused.reason(), refused.detail());
        } else {
            receipt.acceptDuplicate();
        }
        amender.decided(assetId, outcome);
    }

    private Outcome locate(Known known, Plan plan, long nowMs) {
        Ping ping = known.numbered().element();
        Track track = tracks.of(known.assetId());
        PlanVersions versions = plans.versions();
        if (ping.atMs() < versions.sinceMs()) {
            Plan then = versions.at(ping.atMs());
            PlanZone zoneThen = Locator.rawZone(ping, then);
            PlanZone zoneNow = Locator.rawZone(ping, plan);
            if (zoneThen != null && (zoneNow == null || zoneNow.id() != zoneThen.id())) {
                return locator.late(track, known.assetId(), known.tagId(), ping, then, nowMs);
            }
        }
        return locator.locate(track, known.assetId(), known.tagId(), ping, plan, nowMs);
    }

    /** Marks the assets of which nothing was heard for too long. */
    void findSilent(long nowMs) {
        long latestMs = nowMs + config.clockSkew().toMillis();
        whereabouts.all().filter(place -> !place.silent()).forEach(place -> {
            if (place.atMs() > latestMs) {
                amender.note(place.assetId(), latestMs);
            } else if (silence.isDue(place, nowMs)) {
                fallSilent(place);
            }
        });
    }

    /** Only if it was not heard in the meantime, not even by a ping that is still on its way to the disk. */
    private void fallSilent(Place place) {
        turn(
                place.assetId(),
                track -> !track.place().silent() && track.place().atMs() == place.atMs()
                        ? locator.silenced(track, silence.news(place))
                        : null);
    }

    @Override
    public void durable(List<Outcome> outcomes) {
        long nowMs = clock.millis();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Step step) {
                whereabouts.put(step.track().place());
                lag.record(Math.max(0, nowMs - step.track().place().atMs()), TimeUnit.MILLISECONDS);
                announcer.announce(step.events());
            } else if (outcome instanceof Outcome.Late late) {
                amender.note(late.fix().assetId(), late.fix().atMs());
            } else if (outcome instanceof Outcome.Turn turn) {
                whereabouts.put(turn.track().place());
                turning.remove(turn.track().place().assetId());
                announcer.announce(turn.events());
            } else if (outcome instanceof Outcome.Amended amended) {
                if (amended.track() != null) {
                    whereabouts.put(amended.track().place());
                }
                announcer.announce(amended.events());
            }
        }
    }

    @Override
    public void lost(Supplier<List<Outcome>> drained, FixStore store) throws SQLException {
        Set<Long> affected = new HashSet<>();
        SQLException failure = lanes.inAll(() -> {
            for (Outcome outcome : drained.get()) {
                affected.add(assetOf(outcome));
            }
            turning.keySet().removeAll(affected);
            try {
                FixStore.Kept kept = kept(store, affected::contains, clock.millis());
                for (long assetId : affected) {
                    Track track = remembered(kept, assetId);
                    if (track == null) {
                        tracks.remove(assetId);
                    } else {
                        tracks.put(track);
                    }
                }
                kept.unsettled().forEach(amender::note);
                return null;
            } catch (SQLException e) {
                return e;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    private static long assetOf(Outcome outcome) {
        if (outcome instanceof Outcome.Step step) {
            return step.fix().assetId();
        }
        if (outcome instanceof Outcome.Late late) {
            return late.fix().assetId();
        }
        if (outcome instanceof Outcome.Turn turn) {
            return turn.track().place().assetId();
        }
        return outcome instanceof Outcome.Amended amended
                ? amended.assetId()
                : ((Outcome.Refused) outcome).fix().assetId();
    }
}
