package org.orderly.telemetry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.intake.Intake;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.Journal;
import org.orderly.intake.Receipt;
import org.orderly.time.Lanes;

/** Judges what devices tell, one lane a device, and has the journal keep what is worth it. */
@ApplicationScoped
class Telemetry implements Journal.Aftermath<Kept, ReadingStore>, Intake.Judge<Told, Refusal> {

    private static final Logger LOG = Logger.getLogger(Telemetry.class);

    private final Lanes lanes = new Lanes(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Judgement judgement;
    private final Devices devices;
    private final Strangers strangers;
    private final KeptNews news;
    private final DataSource database;
    private final Journal<Kept, ReadingStore> journal;

    Telemetry(TelemetryConfig config, DataSource database, Devices devices, Strangers strangers, KeptNews news) {
        this.judgement = new Judgement(config, strangers);
        this.devices = devices;
        this.strangers = strangers;
        this.news = news;
        this.database = database;
        this.journal = new Journal<>(
                "readings", config.room(), () -> new ReadingStore(database.getConnection(), config.syncToDisk()), this);
    }

    /** What the filter remembers comes back from the database before the first reading is taken. */
    void start(@Observes StartupEvent event) throws SQLException {
        long startNanos = System.nanoTime();
        strangers.load();
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.everyNewest(
                    (assetId, signalId, atMs, value) -> devices.memory(assetId).restore(signalId, value, atMs));
            store.everyRemoved(devices);
        }
        journal.start();
        LOG.infof("Readings go on where they were, after %d ms", (System.nanoTime() - startNanos) / 1_000_000);
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        journal.close();
        strangers.keep();
    }

    @Override
    public void needsRoom() {
        journal.needsRoom();
    }

    boolean isWorking() {
        return journal.isWorking();
    }

    int waiting() {
        return journal.waiting();
    }

    private record Known(Numbered<Told> numbered, Device device) {}

    @Override
    public CompletableFuture<Void> judge(
            List<Numbered<Told>> part, Receipt<Refusal> receipt, long nowMs, long patienceMs) {
        try (Journal<Kept, ReadingStore>.Reservation room = journal.reserve(part.size(), patienceMs)) {
            List<List<Known>> byLane = byLane(part, receipt, nowMs);
            List<CompletableFuture<Void>> durable = new ArrayList<>(byLane.size());
            for (int lane = 0; lane < byLane.size(); lane++) {
                List<Known> known = byLane.get(lane);
                if (!known.isEmpty()) {
                    durable.add(lanes.in(lane, () -> room.append(outcomes(known, receipt, nowMs))));
                }
            }
            return durable.size() == 1
                    ? durable.get(0)
                    : CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new));
        }
    }

    private List<Kept> outcomes(List<Known> known, Receipt<Refusal> receipt, long nowMs) {
        List<Kept> outcomes = new ArrayList<>(known.size());
        for (Known one : known) {
            receipt.decide(
                    one.numbered().index(), () -> judgement.of(one.numbered(), one.device(), receipt, nowMs, outcomes));
        }
        return outcomes;
    }

    private List<List<Known>> byLane(List<Numbered<Told>> part, Receipt<Refusal> receipt, long nowMs) {
        List<List<Known>> byLane = new ArrayList<>(lanes.count());
        for (int lane = 0; lane < lanes.count(); lane++) {
            byLane.add(new ArrayList<>());
        }
        for (Numbered<Told> numbered : part) {
            receipt.decide(numbered.index(), () -> {
                Device device = devices.named(numbered.element().device());
                if (device == null) {
                    refuseStranger(numbered, receipt, nowMs);
                } else {
                    byLane.get(lanes.of(device.assetId())).add(new Known(numbered, device));
                }
            });
        }
        return byLane;
    }

    private void refuseStranger(Numbered<Told> numbered, Receipt<Refusal> receipt, long nowMs) {
        String name = numbered.element().device();
        strangers.heard(Stranger.Kind.DEVICE, "", name, numbered.element(), nowMs);
        receipt.refuse(
                numbered.index(), Refusal.UNKNOWN_DEVICE, "No asset, or more than one, has the number " + name + ".");
    }

    @Override
    public void durable(List<Kept> outcomes) {
        long before = 0;
        for (Kept kept : outcomes) {
            if (kept.assetId() != before) {
                before = kept.assetId();
                news.of(before);
            }
        }
    }

    @Override
    public void lost(Supplier<List<Kept>> drained, ReadingStore store) throws SQLException {
        SQLException failure = lanes.inAll(() -> {
            Set<Long> affected = new HashSet<>();
            drained.get().forEach(kept -> affected.add(kept.assetId()));
            try {
                for (long assetId : affected) {
                    Memory memory = devices.memory(assetId);
                    memory.forget();
                    store.newest(assetId, (id, signalId, atMs, value) -> memory.restore(signalId, value, atMs));
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
}
