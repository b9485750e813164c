package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plans;

/** Takes over the closed orders of an earlier system, so that figures have a past. A number is taken over once. */
@ApplicationScoped
class EarlierOrders {

    private static final Logger LOG = Logger.getLogger(EarlierOrders.class);
    private static final int BATCH = 50;
    private static final int MOST_ERRORS = 1_000;

    private final Roster roster;
    private final Priorities priorities;
    private final OrderWrites writes;
    private final MaintenanceConfig config;
    private final Plans plans;
    private final AtomicBoolean running = new AtomicBoolean();

    EarlierOrders(Roster roster, Priorities priorities, OrderWrites writes, MaintenanceConfig config, Plans plans) {
        this.roster = roster;
        this.priorities = priorities;
        this.writes = writes;
        this.config = config;
        this.plans = plans;
    }

    /** Why a row was left out; line 1 is the header. */
    record LeftOut(long line, String column, String value, String message) {}

    /**
     * What an import did; with {@code dryRun}, what it would have done.
     *
     * @param known rows whose number was taken over before
     * @param errors the first 1,000, one a failed row
     */
    @Schema(name = "EarlierOrdersOutcome", example = """
            {"rows":3,"created":1,"known":1,"failed":1,"errors":[{"line":4,"column":"finding","value":"ok",
            "message":"Write one of confirmed, no-fault, other-fault, use-error, hidden-failure."}],"ignoredColumns":[],
            "dryRun":false}""")
    record Outcome(
            int rows,
            int created,
            int known,
            int failed,
            List<LeftOut> errors,
            List<String> ignoredColumns,
            boolean dryRun) {}

    private static final class Tally {
        private int created;
        private int known;
        private int failed;
        private final List<LeftOut> errors = new ArrayList<>();

        void fail(LeftOut error) {
            failed++;
            if (errors.size() < MOST_ERRORS) {
                errors.add(error);
            }
        }
    }

    /** @throws Problem 400 if the file cannot be read, 409 while another import runs */
    Outcome run(InputStream body, boolean dryRun) {
        if (!running.compareAndSet(false, true)) {
            throw Problems.conflict("Another import is running; wait until it is done and send this one again.");
        }
        try (EarlierFile file = new EarlierFile(body)) {
            Tally tally = new Tally();
            Map<String, AssetCard> devices = new HashMap<>();
            roster.cards().forEach(card -> devices.put(card.controlNumber(), card));
            List<EarlierFile.Row> rows = new ArrayList<>(BATCH);
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) {
                    take(rows, devices, tally, dryRun);
                    rows.clear();
                }
            }
            take(rows, devices, tally, dryRun);
            LOG.infof(
                    "closed orders imported created=%d known=%d failed=%d dryRun=%b",
                    tally.created, tally.known, tally.failed, dryRun);
            return new Outcome(
                    tally.created + tally.known + tally.failed,
                    tally.created,
                    tally.known,
                    tally.failed,
                    List.copyOf(tally.errors),
                    List.copyOf(file.ignored()),
                    dryRun);
        } catch (IOException e) {
            throw Problems.badRequest("The file is not text in UTF-8, or broke off before its end; send it again.");
        } finally {
            running.set(false);
        }
    }

    private void take(List<EarlierFile.Row> rows, Map<String, AssetCard> devices, Tally tally, boolean dryRun) {
        QuarkusTransaction.begin();
        try {
            Set<String> known = new HashSet<>(WorkOrder.externalNumbers(rows.stream()
                    .map(row -> row.cells()
                            .getOrDefault(EarlierRow.Column.NUMBER, "")
                            .strip())
                    .toList()));
            for (EarlierFile.Row row : rows) {
                try {
                    take(new EarlierRow(row.cells(), zone()), known, devices, tally);
                } catch (EarlierRow.Wrong e) {
                    tally.fail(new LeftOut(row.line(), e.column(), e.value(), e.getMessage()));
                }
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
    }

    private void take(EarlierRow row, Set<String> known, Map<String, AssetCard> devices, Tally tally)
            throws EarlierRow.Wrong {
        row.refuseIncomplete();
        String number = row.text(EarlierRow.Column.NUMBER, 80);
        if (known.contains(number)) {
            tally.known++;
            return;
        }
        String control = row.text(EarlierRow.Column.CONTROL_NUMBER, 40);
        AssetCard device = devices.get(control);
        if (device == null) {
            throw new EarlierRow.Wrong(
                    EarlierRow.Column.CONTROL_NUMBER,
                    control,
                    "No device has this number; add it to the register first.");
        }
        persist(row, number, device);
        known.add(number);
        tally.created++;
    }

    private void persist(EarlierRow row, String number, AssetCard device) throws EarlierRow.Wrong {
        Instant requested = past(row, EarlierRow.Column.REQUESTED_AT, null);
        Instant done = past(row, EarlierRow.Column.DONE_AT, requested);
        Instant out = past(row, EarlierRow.Column.OUT_OF_SERVICE_AT, null);
        Instant returned = past(row, EarlierRow.Column.RETURNED_AT, out);
        Finding finding = row.finding();
        String technician = row.text(EarlierRow.Column.TECHNICIAN, 80);
        Costs costs = costs(row);
        OrderKind kind = row.kind();
        NewOrder given = NewOrder.of(
                        device.id(), kind, row.text(EarlierRow.Column.TITLE, 200), OrderSource.EARLIER_SYSTEM, null)
                .describedAs(row.text(EarlierRow.Column.DESCRIPTION, 4_000))
                .between(row.time(EarlierRow.Column.EARLIEST_AT), row.time(EarlierRow.Column.DUE_AT));
        String failureCode = row.text(EarlierRow.Column.FAILURE_CODE, 64);
        String cause = row.text(EarlierRow.Column.CAUSE, 1_000);
        String resolution = row.text(EarlierRow.Column.RESOLUTION, 4_000);

        String by = technician == null ? writes.who() : technician;
        WorkOrder order = new WorkOrder(given, priorities.of(device, kind, false), requested, by);
        order.externalNumber = number;
        order.move(Move.to("in-progress", null), requested, by);
        if (out != null) {
            order.takeOutOfService(out, DowntimeReason.OTHER);
            order.returnToService(returned == null ? done : returned);
        }
        order.move(new Move("done", null, null, null, finding, failureCode, cause, resolution, null), done, by);
        order.move(Move.to("verified", null), done, by);
        order.persistNumbered();
        costs.persist(order.id, by, done);
        writes.record(order, Map.of(), "imported", "Order " + number + " of an earlier system", List.of());
    }

    /** What an order of an earlier system had cost. */
    private record Costs(int bench, int travel, BigDecimal rate, BigDecimal parts, String currency) {

        void persist(long orderId, String by, Instant at) {
            labour(orderId, by, at, LabourKind.BENCH, bench);
            labour(orderId, by, at, LabourKind.TRAVEL, travel);
            if (parts != null && parts.signum() > 0) {
                OrderPart part = new OrderPart();
                part.orderId = orderId;
                part.name = "Parts, as the earlier system had them";
                part.quantity = BigDecimal.ONE;
                part.unitCost = parts;
                part.currency = currency;
                part.usedAt = at;
                part.usedBy = by;
                part.persist();
            }
        }

        private void labour(long orderId, String by, Instant at, LabourKind kind, int minutes) {
            if (minutes > 0) {
                OrderLabour labour = new OrderLabour();
                labour.orderId = orderId;
                labour.worker = by;
                labour.kind = kind;
                labour.minutes = minutes;
                labour.hourlyRate = rate;
                labour.currency = currency;
                labour.workedAt = at;
                labour.persist();
            }
        }
    }

    private Costs costs(EarlierRow row) throws EarlierRow.Wrong {
        String currency = row.text(EarlierRow.Column.CURRENCY, 20);
        BigDecimal rate = row.number(EarlierRow.Column.HOURLY_RATE);
        try {
            return new Costs(
                    row.minutes(EarlierRow.Column.BENCH_MINUTES),
                    row.minutes(EarlierRow.Column.TRAVEL_MINUTES),
                    rate == null ? config.hourlyRate() : rate,
                    row.number(EarlierRow.Column.PARTS_COST),
                    currency == null ? config.currency() : Money.checked(currency));
        } catch (Problem e) {
            throw new EarlierRow.Wrong(
                    EarlierRow.Column.CURRENCY, currency, "Write the code of a currency, such as EUR.");
        }
    }

    /** A time that is over, and not before the other one. */
    private Instant past(EarlierRow row, EarlierRow.Column column, Instant first) throws EarlierRow.Wrong {
        Instant at = row.time(column);
        if (at != null && at.isAfter(writes.now())) {
            throw new EarlierRow.Wrong(
                    column, at.toString(), "This is in the future; only closed orders are taken over.");
        }
        if (at != null && first != null && at.isBefore(first)) {
            throw new EarlierRow.Wrong(column, at.toString(), "This is before it began.");
        }
        return at;
    }

    private ZoneId zone() {
        try {
            return plans.now().sites().stream()
                    .findFirst()
                    .map(site -> ZoneId.of(site.timeZone()))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
