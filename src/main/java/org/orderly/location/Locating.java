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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.BoundTag;
import org.orderly.assets.Roster;
import org.orderly.intake.Intake;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.Journal;
import org.orderly.intake.Overloaded;
import org.orderly.intake.Receipt;
import org.orderly.location.plan.Plan;
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
    private final Timer lag;

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
        restore();
        journal.start();
        LOG.infof("%d assets stand where they were, after %d ms", seen(), (System.nanoTime() - startNanos) / 1_000_000);
    }

    private void restore() throws SQLException {
        long nowMs = clock.millis();
        try (FixStore store = new FixStore(database.getConnection(), false, clock)) {
            Map<Long, Place> newest = store.newest(asset -> true);
            for (AssetCard card : roster.cards()) {
                Place kept = newest.get(card.id());
                if (kept != null) {
                    Place place = silence.isDue(kept, nowMs) ? kept.fallenSilent() : kept;
                    tracks.put(Track.at(place));
                    whereabouts.put(place);
                }
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        journal.close();
        unknownTags.keep();
    }

    @Override
    public void needsRoom() {
        if (!journal.hasRoom()) {
            throw new Overloaded("More pings are arriving than can be kept. Send again in a moment.");
        }
    }

    boolean isWorking() {
        return journal.isWorking();
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
        journal.reserve(pings.size(), patienceMs);
        List<List<Known>> byLane = byLane(pings, receipt, nowMs);
        Plan plan = plans.now();
        List<CompletableFuture<Void>> durable = new ArrayList<>(byLane.size());
        int kept = 0;
        for (int lane = 0; lane < byLane.size(); lane++) {
            List<Known> known = byLane.get(lane);
            if (!known.isEmpty()) {
                List<Outcome> outcomes = new ArrayList<>(known.size());
                durable.add(lanes.in(lane, () -> {
                    known.forEach(one -> judge(one, plan, receipt, nowMs, outcomes));
                    return journal.append(outcomes);
                }));
                kept += outcomes.size();
            }
        }
        journal.release(pings.size() - kept);
        return durable.size() == 1
                ? durable.get(0)
                : CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new));
    }

    private record Known(Numbered<Ping> numbered, BoundTag tag) {}

    private List<List<Known>> byLane(List<Numbered<Ping>> pings, Receipt<Refusal> receipt, long nowMs) {
        List<List<Known>> byLane = new ArrayList<>(lanes.count());
        for (int lane = 0; lane < lanes.count(); lane++) {
            byLane.add(new ArrayList<>());
        }
        for (Numbered<Ping> numbered : pings) {
            BoundTag tag = roster.tag(numbered.element().tag());
            if (tag == null) {
                unknownTags.heard(numbered.element(), nowMs);
                receipt.refuse(numbered.index(), Refusal.UNKNOWN_TAG, "The tag is bound to no asset.");
            } else {
                byLane.get(lanes.of(tag.assetId())).add(new Known(numbered, tag));
            }
        }
        return byLane;
    }

    private void judge(Known known, Plan plan, Receipt<Refusal> receipt, long nowMs, List<Outcome> outcomes) {
        long assetId = known.tag().assetId();
        Outcome outcome = locator.locate(
                tracks.of(assetId),
                assetId,
                known.tag().tagId(),
                known.numbered().element(),
                plan,
                nowMs);
        if (outcome instanceof Outcome.Step step) {
            tracks.put(step.track());
            outcomes.add(step);
            receipt.accept();
        } else if (outcome instanceof Outcome.Late late) {
            tracks.put(late.track());
            outcomes.add(late);
            receipt.acceptLate();
        } else if (outcome instanceof Outcome.Refused refused) {
            if (refused.track() != null) {
                tracks.put(refused.track());
            }
            receipt.refuse(known.numbered().index(), refused.reason(), refused.detail());
        } else {
            receipt.acceptDuplicate();
        }
    }

    /** Marks the assets of which nothing was heard for too long. */
    void findSilent(long nowMs) {
        whereabouts
                .all()
                .filter(place -> !place.silent() && silence.isDue(place, nowMs))
                .forEach(place -> lanes.in(lanes.of(place.assetId()), () -> fallSilent(place)));
    }

    /** Only if it was not heard in the meantime, not even by a ping that is still on its way to the disk. */
    private boolean fallSilent(Place place) {
        Track track = tracks.of(place.assetId());
        boolean falls = track != null && track.place().equals(place) && whereabouts.silence(place);
        if (falls) {
            tracks.put(track.fallenSilent());
            announcer.announce(silence.news(place));
        }
        return falls;
    }

    @Override
    public void durable(List<Outcome> outcomes) {
        long nowMs = clock.millis();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Step step) {
                whereabouts.put(step.track().place());
                lag.record(Math.max(0, nowMs - step.track().place().atMs()), TimeUnit.MILLISECONDS);
                announcer.announce(step.events());
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
            try {
                Map<Long, Place> newest = store.newest(affected::contains);
                for (long assetId : affected) {
                    Place kept = newest.get(assetId);
                    if (kept == null) {
                        tracks.remove(assetId);
                    } else {
                        tracks.put(Track.at(kept));
                    }
                }
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
        return outcome instanceof Outcome.Step step
                ? step.fix().assetId()
                : ((Outcome.Late) outcome).fix().assetId();
    }
}
