package org.orderly.assets;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;

/** Takes over a file of assets in batches. Known control numbers are updated, new ones created, bad rows left out. */
@ApplicationScoped
class AssetImport {

    private static final Logger LOG = Logger.getLogger(AssetImport.class);
    private static final int BATCH = 500;

    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    AssetImport(Writes writes, AuditTrail trail, Roster roster, Clock clock) {
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Reads the file to its end, or until nobody waits any more. What was taken over by then stays, and the same file
     * can be sent again.
     *
     * @param dryRun whether to find out only what would happen
     * @param cancelled asked between batches
     * @throws Problem 400 if the file cannot be read, 409 while another import runs
     */
    ImportTally.Outcome run(InputStream file, boolean dryRun, BooleanSupplier cancelled) {
        if (!running.compareAndSet(false, true)) {
            throw Problems.conflict("Another import is running; wait until it is done and send this one again.");
        }
        long start = System.nanoTime();
        try (Sheet sheet = new Sheet(file)) {
            ImportTally tally = new ImportTally();
            List<Sheet.Row> rows = new ArrayList<>(BATCH);
            for (Optional<Sheet.Row> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) {
                    if (cancelled.getAsBoolean()) {
                        LOG.infof("import cancelled rows=%d", tally.rows());
                        break;
                    }
                    take(rows, tally, dryRun);
                    rows.clear();
                }
            }
            take(rows, tally, dryRun);
            ImportTally.Outcome outcome = tally.outcome(sheet.ignored(), dryRun);
            LOG.infof(
                    "import done rows=%d created=%d updated=%d unchanged=%d failed=%d dryRun=%b ms=%d",
                    outcome.rows(),
                    outcome.created(),
                    outcome.updated(),
                    outcome.unchanged(),
                    outcome.failed(),
                    dryRun,
                    (System.nanoTime() - start) / 1_000_000);
            return outcome;
        } catch (IOException | UncheckedIOException e) {
            LOG.infof("import cut off because=%s", e.getMessage());
            throw Problems.badRequest("The file broke off before its end; send it again.");
        } finally {
            running.set(false);
        }
    }

    /** All rows at once; if somebody else got in the way, one by one, so that only what collides is left out. */
    private void take(List<Sheet.Row> rows, ImportTally tally, boolean dryRun) {
        try {
            transact(rows, tally, dryRun);
        } catch (Problem e) {
            for (Sheet.Row row : rows) {
                try {
                    transact(List.of(row), tally, dryRun);
                } catch (Problem again) {
                    tally.fail(row.line(), new Fault(null, null, again.getMessage()));
                }
            }
        }
    }

    private void transact(List<Sheet.Row> rows, ImportTally tally, boolean dryRun) {
        if (rows.isEmpty()) {
            return;
        }
        List<Runnable> counts = new ArrayList<>(rows.size());
        QuarkusTransaction.begin();
        try {
            ImportBatch batch =
                    new ImportBatch(writes, trail, roster, clock.instant().truncatedTo(ChronoUnit.MILLIS), tally, rows);
            for (Sheet.Row row : rows) {
                ImportTally.Change change = batch.take(row, fault -> counts.add(() -> tally.fail(row.line(), fault)));
                if (change != null) {
                    counts.add(() -> tally.count(change));
                }
            }
            if (!dryRun) {
                batch.finish();
            }
        } catch (RuntimeException e) {
            QuarkusTransaction.rollback();
            throw e;
        }
        if (dryRun) {
            QuarkusTransaction.rollback();
        } else {
            QuarkusTransaction.commit();
        }
        counts.forEach(Runnable::run);
    }
}
