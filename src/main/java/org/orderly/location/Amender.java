package org.orderly.location;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import java.util.stream.Collectors;
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
    private static final int AT_ONCE = 2_048;

    /** Rest after each part as a multiple of its length: a quarter of a core is enough. */
    private static final int REST = 3;

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_MS = 5_000;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Long, Long> pending = new ConcurrentHashMap<>();
    /** Those whose history is being made anew, until that is durable. */
    private final Map<Long, Long> underWay = new ConcurrentHashMap<>();

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
        if (pending.containsKey(assetId) || underWay.containsKey(assetId)) {
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
            inTurn(() -> amend(next()));
        }
        if (!underWay.isEmpty()) {
            inTurn(() -> {});
        }
    }

    /** What waits; what is found in the pings that wait to be sorted after a kill is in it. */
    Map<Long, Long> unsettled() {
        join(journal.caughtUp());
        Map<Long, Long> all = new HashMap<>(underWay);
        pending.forEach((assetId, fromMs) -> all.merge(assetId, fromMs, Math::min));
        all.values().removeIf(fromMs -> fromMs == Long.MAX_VALUE);
        return all;
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
                inTurn(() -> amend(next()));
                LockSupport.parkNanos((System.nanoTime() - begunNanos) * REST);
            } catch (Overloaded | Unavailable e) {
                LockSupport.parkNanos(AGAIN_NANOS);
            } catch (RuntimeException e) {
                LOG.error("Histories could not be made anew; it is tried again", e);
                LockSupport.parkNanos(AGAIN_NANOS);
            }
        }
    }

    /** The next assets, neighbours beside each other. */
    private List<Long> next() {
        return pending.keySet().stream().limit(AT_ONCE).sorted().toList();
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
        assets.forEach(assetId -> underWay.put(assetId, Long.MAX_VALUE));
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
                underWay.put(assetId, fromMs);
            }
        }
        join(journal.caughtUp());
        List<CompletableFuture<Void>> durable = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Map<Long, List<Fix>> waiting = KnownFixes.waiting(connection, numbers(assets));
            Map<Long, List<Long>> byBucket =
                    assets.stream().filter(from::containsKey).collect(Collectors.groupingBy(FixBlocks::bucketOf));
            for (List<Long> neighbours : byBucket.values()) {
                long nowMs = clock.millis();
                for (Amending amending : replayed(connection, neighbours, from, waiting, nowMs)) {
                    durable.add(lanes.in(lanes.of(amending.assetId()), () -> finish(amending, nowMs, room)));
                    from.remove(amending.assetId());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The kept pings cannot be read.", e);
        }
        durable.forEach(Amender::join);
    }

    /** The numbers under which pings of these assets are kept. */
    private Set<Long> numbers(List<Long> assets) {
        Set<Long> numbers = new HashSet<>();
        assets.forEach(assetId -> numbers.addAll(roster.idsOf(assetId)));
        return numbers;
    }

    private List<Amending> replayed(
            Connection connection,
            List<Long> neighbours,
            Map<Long, Long> from,
            Map<Long, List<Fix>> waiting,
            long nowMs)
            throws SQLException {
        Map<Amending, KnownFixes> fixes = new LinkedHashMap<>();
        Map<Long, KnownFixes> byNumber = new HashMap<>();
        for (long assetId : neighbours) {
            Amending amending = new Amending(locator, plans.versions(), assetId, from.get(assetId));
            KnownFixes known = new KnownFixes(assetId, amending.neededFromMs(), nowMs + aheadMs);
            fixes.put(amending, known);
            roster.idsOf(assetId).forEach(number -> byNumber.put(number, known));
        }
        KnownFixes.read(connection, byNumber, waiting);
        for (Map.Entry<Amending, KnownFixes> one : fixes.entrySet()) {
            one.getKey().read(connection);
            one.getKey().replay(one.getValue().all());
        }
        return List.copyOf(fixes.keySet());
    }

    private CompletableFuture<Void> finish(Amending amending, long nowMs, Journal<Outcome, FixStore>.Reservation room) {
        long assetId = amending.assetId();
        for (Outcome outcome : decided.remove(assetId)) {
            amending.goOn(outcome);
        }
        Outcome.Amended amended = amending.outcome(tracks.of(assetId), silence, nowMs);
        if (amended == null) {
            amending.track().ifPresent(tracks::put);
            return CompletableFuture.completedFuture(null);
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
