package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.csv.AsRead;
import org.orderly.csv.CsvFault;
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
import org.orderly.location.SiteZones;

/** Takes over the closed orders of an earlier system, so that figures have a past. A number is taken over once. */
@ApplicationScoped
class EarlierOrders implements Importer {

    private static final Logger LOG = Logger.getLogger(EarlierOrders.class);
    private static final int BATCH = 50;
    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST_VALUE = 100;

    private final CsvFiles files;
    private final Roster roster;
    private final Priorities priorities;
    private final OrderWrites writes;
    private final MaintenanceConfig config;
    private final SiteZones zones;
    private final AtomicBoolean running = new AtomicBoolean();

    EarlierOrders(
            CsvFiles files,
            Roster roster,
            Priorities priorities,
            OrderWrites writes,
            MaintenanceConfig config,
            SiteZones zones) {
        this.files = files;
        this.roster = roster;
        this.priorities = priorities;
        this.writes = writes;
        this.config = config;
        this.zones = zones;
    }

    /** Why a row was left out; line 1 is the header. */
    record LeftOut(long line, String column, String value, String message) {}

    /**
     * What an import did; with {@code dryRun}, what it would have done.
     *
     * @param known rows whose number was taken over before
     * @param errors the first 1,000, each of the faults of each failed row
     * @param asRead how the file was understood
     */
    @Schema(name = "EarlierOrdersOutcome", example = """
            {"rows":3,"created":1,"known":1,"failed":1,"errors":[{"line":4,"column":"finding","value":"ok",
            "message":"Write one of confirmed, no-fault, other-fault, use-error, hidden-failure."}],"ignoredColumns":[],
            "asRead":{"encoding":"UTF-8","separator":";","numbers":"comma","dates":"day-first","says":["Cells are separated
            by semicolons.","Numbers are read as 1.234,50.","Dates are read as day/month/year."],"headings":[{"heading":
            "number","column":"number","origin":"named","example":"OLD-1"}],"columns":["number"]},"dryRun":false}""")
    record Outcome(
            int rows,
            int created,
            int known,
            int failed,
            List<LeftOut> errors,
            List<String> ignoredColumns,
            AsRead asRead,
            boolean dryRun) {}

    private static final class Tally {
        private final RefusedRows refused;
        private int created;
        private int known;
        private int failed;
        private final List<LeftOut> errors = new ArrayList<>();

        Tally(RefusedRows refused) {
            this.refused = refused;
        }

        void fail(CsvRow row, List<CsvFault> faults) {
            failed++;
            refused.add(row, faults);
            for (CsvFault fault : faults) {
                if (errors.size() < MOST_ERRORS) {
                    String value = fault.value();
                    String shown = value == null || value.length() <= LONGEST_VALUE
                            ? value
                            : value.substring(0, LONGEST_VALUE) + "…";
                    errors.add(new LeftOut(row.line(), fault.column(), shown, fault.message()));
                }
            }
        }
    }

    @Override
    public Layout layout() {
        return EarlierColumn.LAYOUT;
    }

    /**
     * Takes the orders over.
     *
     * @param refused gets the rows that are left out, as a file
     * @throws Problem 400 if the file cannot be read, 409 while another import runs
     */
    Outcome run(InputStream body, ReadAs said, boolean dryRun, OutputStream refused) {
        if (!running.compareAndSet(false, true)) {
            throw Problems.conflict("Another import is running; wait until it is done and send this one again.");
        }
        try (CsvFile file = files.open(body, EarlierColumn.LAYOUT, said, CsvFiles.MOST_BYTES)) {
            RefusedRows leftOut = file.refused(refused);
            Tally tally = new Tally(leftOut);
            List<CsvRow> rows = new ArrayList<>(BATCH);
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) {
                    take(rows, tally, dryRun);
                    rows.clear();
                }
            }
            take(rows, tally, dryRun);
            leftOut.flush();
            LOG.infof(
                    "closed orders imported created=%d known=%d failed=%d dryRun=%b",
                    tally.created, tally.known, tally.failed, dryRun);
            return new Outcome(
                    tally.created + tally.known + tally.failed,
                    tally.created,
                    tally.known,
                    tally.failed,
                    List.copyOf(tally.errors),
                    file.ignored(),
                    file.asRead(),
                    dryRun);
        } catch (IOException | UncheckedIOException e) {
            LOG.infof("import cut off because=%s", e.getMessage());
            throw Problems.badRequest("The file broke off before its end; send it again.");
        } finally {
            running.set(false);
        }
    }

    private void take(List<CsvRow> rows, Tally tally, boolean dryRun) {
        DryRun.transact(dryRun, () -> {
            Set<String> known = new HashSet<>(WorkOrder.externalNumbers(rows.stream()
                    .map(row -> row.cell(EarlierColumn.NUMBER.label()))
                    .toList()));
            for (CsvRow row : rows) {
                take(row, known, tally);
            }
            return known;
        });
    }

    private void take(CsvRow row, Set<String> known, Tally tally) {
        String control = row.cell(EarlierColumn.CONTROL_NUMBER.label());
        AssetCard device = control == null ? null : roster.numbered(control).orElse(null);
        EarlierRow reading = new EarlierRow(row, device == null ? zones.usual() : zones.of(device.id()), writes.now());
        String number = reading.text(EarlierColumn.NUMBER);
        if (number != null && known.contains(number)) {
            tally.known++;
            return;
        }
        if (device == null && control != null && !control.isEmpty()) {
            reading.wrong(
                    EarlierColumn.CONTROL_NUMBER, control, "No device has this number; add it to the register first.");
        }
        EarlierOrder order = EarlierOrder.of(reading, config);
        if (!reading.faults().isEmpty()) {
            tally.fail(row, reading.faults());
            return;
        }
        persist(order, device);
        known.add(number);
        tally.created++;
    }

    private void persist(EarlierOrder given, AssetCard device) {
        String by = given.technician() == null ? writes.who() : given.technician();
        NewOrder asked = NewOrder.of(device.id(), given.kind(), given.title(), OrderSource.EARLIER_SYSTEM, null)
                .describedAs(given.description())
                .between(given.earliest(), given.due());
        WorkOrder order = new WorkOrder(asked, priorities.of(device, given.kind(), false), given.requested(), by);
        order.externalNumber = given.number();
        order.move(Move.to("in-progress", null), given.requested(), by);
        if (given.out() != null) {
            order.takeOutOfService(given.out(), DowntimeReason.OTHER);
            order.returnToService(given.returned() == null ? given.done() : given.returned());
        }
        order.move(
                new Move(
                        "done",
                        null,
                        null,
                        null,
                        given.finding(),
                        given.failureCode(),
                        given.cause(),
                        given.resolution(),
                        null),
                given.done(),
                by);
        order.move(Move.to("verified", null), given.done(), by);
        order.persistNumbered();
        given.costs().persist(order.id, by, given.done());
        writes.record(order, Map.of(), "imported", "Order " + given.number() + " of an earlier system", List.of());
    }
}
