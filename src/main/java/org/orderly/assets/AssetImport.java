package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.orderly.csv.CsvFile;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.CsvRow;
import org.orderly.csv.Importer;
import org.orderly.csv.Layout;
import org.orderly.csv.ReadAs;
import org.orderly.csv.RefusedRows;
import org.orderly.http.DryRun;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;

/** Takes over a file of assets in batches. Known control numbers are updated, new ones created, bad rows left out. */
@ApplicationScoped
class AssetImport implements Importer {

    private static final Logger LOG = Logger.getLogger(AssetImport.class);
    private static final int BATCH = 500;

    private final CsvFiles files;
    private final Writes writes;
    private final AuditTrail trail;
    private final Roster roster;
    private final AssetsConfig config;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    AssetImport(CsvFiles files, Writes writes, AuditTrail trail, Roster roster, AssetsConfig config, Clock clock) {
        this.files = files;
        this.writes = writes;
        this.trail = trail;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Layout layout() {
        return Column.LAYOUT;
    }

    /**
     * Reads the file to its end, or until nobody waits any more. What was taken over by then stays, and the same file
     * can be sent again.
     *
     * @param dryRun whether to find out only what would happen
     * @param cancelled asked between batches
     * @throws Problem 400 if the file cannot be read, 409 while another import runs
     */
    ImportTally.Outcome run(InputStream body, ReadAs said, boolean dryRun, BooleanSupplier cancelled) {
        return run(body, said, dryRun, cancelled, OutputStream.nullOutputStream());
    }

    /** Writes the rows that a trial refuses as a file. */
    void refused(InputStream body, ReadAs said, BooleanSupplier cancelled, OutputStream out) {
        run(body, said, true, cancelled, out);
    }

    private ImportTally.Outcome run(
            InputStream body, ReadAs said, boolean dryRun, BooleanSupplier cancelled, OutputStream out) {
        if (!running.compareAndSet(false, true)) {
            throw Problems.conflict("Another import is running; wait until it is done and send this one again.");
        }
        long start = System.nanoTime();
        try (CsvFile file = files.open(body, Column.LAYOUT, said, CsvFiles.MOST_BYTES)) {
            RefusedRows refused = file.refused(out);
            ImportTally tally = new ImportTally();
            List<CsvRow> rows = new ArrayList<>(BATCH);
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) {
                    if (cancelled.getAsBoolean()) {
                        LOG.infof("import cancelled rows=%d", tally.rows());
                        break;
                    }
                    take(rows, tally, refused, dryRun);
                    rows.clear();
                }
            }
            take(rows, tally, refused, dryRun);
            refused.flush();
            ImportTally.Outcome outcome = tally.outcome(file, config.currency(), dryRun);
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
    private void take(List<CsvRow> rows, ImportTally tally, RefusedRows refused, boolean dryRun) {
        try {
            transact(rows, tally, refused, dryRun);
        } catch (Problem e) {
            for (CsvRow row : rows) {
                try {
                    transact(List.of(row), tally, refused, dryRun);
                } catch (Problem again) {
                    List<Fault> faults = List.of(new Fault(null, null, again.getMessage()));
                    tally.fail(row.line(), faults);
                    refused.add(row, Fault.ofFile(faults));
                }
            }
        }
    }

    private void transact(List<CsvRow> rows, ImportTally tally, RefusedRows refused, boolean dryRun) {
        if (rows.isEmpty()) {
            return;
        }
        List<Runnable> counts = new ArrayList<>(rows.size());
        DryRun.transact(dryRun, () -> {
            ImportBatch batch = new ImportBatch(
                    writes,
                    trail,
                    roster,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    config.currency(),
                    tally,
                    rows);
            for (CsvRow row : rows) {
                List<Fault> faults = new ArrayList<>(0);
                ImportTally.Change change = batch.take(row, faults::add);
                counts.add(() -> {
                    if (change != null) {
                        tally.count(change);
                    } else {
                        tally.fail(row.line(), faults);
                        refused.add(row, Fault.ofFile(faults));
                    }
                });
            }
            if (!dryRun) {
                batch.finish();
            }
            return batch;
        });
        counts.forEach(Runnable::run);
    }
}
