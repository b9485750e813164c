package org.orderly.location;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.assets.Roster;
import org.orderly.intake.Journal;
import org.orderly.intake.Overloaded;
import org.orderly.intake.Unavailable;
import org.orderly.location.plan.Plans;
import org.orderly.time.Lanes;

/**
 * Makes history anew where pings came late: a thread of its own works through the assets concerned, neighbours together,
 * and rests in between; whoever reads the history of an asset has it done at once. What an asset decides meanwhile is put
 * on top, so that no ping waits for it.
 */
final class Amender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Amender.class);

    /** So many assets are done together at most. */
    private static final int AT_ONCE = 64;

    /** Rest after each part as a multiple of its length: a quarter of a core is enough. */
    private static final int REST = 3;

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_MS = 5_000;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Long, Long> pending = new ConcurrentHashMap<>();
    /** Those whose history is being made anew, until that is durable. */
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private final Map<Long, List<Outcome>> decided = new ConcurrentHashMap<>();
    private final ReentrantLock working = new ReentrantLock();
    private final Locator locator;
    private final Plans plans;
    private final Roster roster;
    private final Tracks tracks;
    private final Lanes lanes;
    private final Journal<Outcome, FixStore> journal;
    private final Silence silence;
    private final DataSource database;
    private final Clock clock;
    private final long aheadMs;
    private final Thread thread = new Thread(this::run, "amend-history");
    private volatile boolean closing;

    Amender(
            Locator locator,
            Plans plans,
            Roster roster,
            Tracks tracks,
            Lanes lanes,
            Journal<Outcome, FixStore> journal,
            LocationConfig config,
            DataSource database,
            Clock clock) {
        this.locator = locator;
        this.plans = plans;
        this.roster = roster;
        this.tracks = tracks;
        this.lanes = lanes;
        this.journal = journal;
        this.silence = new Silence(config);
        this.database = database;
        this.clock = clock;
        this.aheadMs = config.clockSkew().toMillis();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }

    /** How many assets wait for their history to be made anew. */
    int waiting() {
        return pending.size();
    }

    /** The history of the asset may be another one from that time on, epoch milliseconds (UTC). */
    void note(long assetId, long fromMs) {
        boolean first = pending.isEmpty();
        pending.merge(assetId, fromMs, Math::min);
        if (first) {
            LockSupport.unpark(thread);
        }
    }

    /** Something was decided of an asset, in its lane. */
    void decided(long assetId, Outcome outcome) {
        if (!decided.isEmpty()) {
            List<Outcome> meanwhile = decided.get(assetId);
            if (meanwhile != null) {
                meanwhile.add(outcome);
            }
        }
    }

    /** On return the history of the asset tells of all pings that were acknowledged before. */
    void settle(long assetId) {
        if (pending.containsKey(assetId) || underWay.contains(assetId)) {
            inTurn(() -> {
                if (pending.containsKey(assetId)) {
                    amend(List.of(assetId));
                }
            });
        }
    }

    /** The same for all assets, as far as that is done within this time. */
    void settleAll(long patienceMs) {
        long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        while (!pending.isEmpty() && !closing && System.nanoTime() < untilNanos) {
            inTurn(() -> amend(neighbours()));
        }
        if (!underWay.isEmpty()) {
            inTurn(() -> {});
        }
    }

    private void inTurn(Runnable work) {
        working.lock();
        try {
            work.run();
        } finally {
            working.unlock();
        }
    }

    private void run() {
        while (!closing) {
            try {
                if (pending.isEmpty()) {
                    LockSupport.parkNanos(AGAIN_NANOS);
                    continue;
                }
                LockSupport.parkNanos(GATHER_NANOS);
                long begunNanos = System.nanoTime();
                inTurn(() -> amend(neighbours()));
                LockSupport.parkNanos((System.nanoTime() - begunNanos) * REST);
            } catch (Overloaded | Unavailable e) {
                LockSupport.parkNanos(AGAIN_NANOS);
            } catch (RuntimeException e) {
                LOG.error("Histories could not be made anew; it is tried again", e);
                LockSupport.parkNanos(AGAIN_NANOS);
            }
        }
    }

    /** Some assets of one bucket. */
    private List<Long> neighbours() {
        List<Long> found = new ArrayList<>();
        for (long assetId : pending.keySet()) {
            boolean near = found.isEmpty() || FixBlocks.bucketOf(assetId) == FixBlocks.bucketOf(found.get(0));
            if (near && found.size() < AT_ONCE) {
                found.add(assetId);
            }
        }
        return found;
    }

    /**
     * Amends some assets; what fails together is done one by one, so that one asset costs the others nothing.
     *
     * @throws Overloaded when there is no room in the journal; nothing is forgotten then
     */
    private void amend(List<Long> assets) {
        try {
            amendTogether(assets);
        } catch (Overloaded | Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (assets.size() == 1) {
                pending.remove(assets.get(0));
                LOG.errorf(e, "The history of asset %d cannot be made anew; it stays as it was told", assets.get(0));
            } else {
                assets.forEach(assetId -> amend(List.of(assetId)));
            }
        }
    }

    private void amendTogether(List<Long> assets) {
        if (assets.isEmpty()) {
            return;
        }
        Map<Long, Long> from = new HashMap<>();
        underWay.addAll(assets);
        try (Journal<Outcome, FixStore>.Reservation room = journal.reserve(assets.size(), PATIENCE_MS)) {
            amendInRoom(assets, from, room);
        } catch (RuntimeException e) {
            assets.forEach(decided::remove);
            from.forEach(this::note);
            throw e;
        } finally {
            assets.forEach(underWay::remove);
        }
    }

    private void amendInRoom(List<Long> assets, Map<Long, Long> from, Journal<Outcome, FixStore>.Reservation room) {
        for (long assetId : assets) {
            lanes.in(lanes.of(assetId), () -> decided.put(assetId, new ArrayList<>()));
            Long fromMs = pending.remove(assetId);
            if (fromMs == null) {
                decided.remove(assetId);
            } else {
                from.put(assetId, fromMs);
            }
        }
        join(journal.caughtUp());
        long nowMs = clock.millis();
        Collection<Amending> amendings = read(from, nowMs);
        List<CompletableFuture<Void>> durable = new ArrayList<>();
        for (Amending amending : amendings) {
            CompletableFuture<Void> kept = lanes.in(lanes.of(amending.assetId()), () -> finish(amending, nowMs, room));
            if (kept != null) {
                durable.add(kept);
            }
        }
        from.clear();
        durable.forEach(Amender::join);
    }

    private Collection<Amending> read(Map<Long, Long> from, long nowMs) {
        Map<Long, Amending> amendings = new LinkedHashMap<>();
        Map<Long, KnownFixes> fixes = new HashMap<>();
        from.forEach((assetId, fromMs) -> {
            Amending amending = new Amending(locator, plans.versions(), assetId, fromMs);
            amendings.put(assetId, amending);
            KnownFixes known = new KnownFixes(assetId, amending.neededFromMs(), nowMs + aheadMs);
            roster.idsOf(assetId).forEach(number -> fixes.put(number, known));
        });
        try (Connection connection = database.getConnection()) {
            KnownFixes.read(connection, fixes);
            for (Map.Entry<Long, Amending> amending : amendings.entrySet()) {
                amending.getValue().read(connection);
                amending.getValue().replay(fixes.get(amending.getKey()).all());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The kept pings cannot be read.", e);
        }
        return amendings.values();
    }

    private CompletableFuture<Void> finish(Amending amending, long nowMs, Journal<Outcome, FixStore>.Reservation room) {
        long assetId = amending.assetId();
        for (Outcome outcome : decided.remove(assetId)) {
            amending.goOn(outcome);
        }
        Outcome.Amended amended = amending.outcome(tracks.of(assetId), silence, nowMs);
        if (amended == null) {
            return null;
        }
        if (amended.track() != null) {
            tracks.put(amended.track());
        }
        return room.append(List.of(amended));
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.get(PATIENCE_MS * 12, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping.");
        } catch (ExecutionException | TimeoutException e) {
            throw new CompletionException(e);
        }
    }
}
