package org.orderly.maintenance;

import java.math.BigDecimal;
import java.time.Instant;
import org.orderly.http.Problem;

/** A closed order of an earlier system, as a row of a file tells it; what is wrong with it is noted in the row. */
record EarlierOrder(
        String number,
        OrderKind kind,
        String title,
        String description,
        Instant requested,
        Instant done,
        Instant earliest,
        Instant due,
        Instant out,
        Instant returned,
        Finding finding,
        String failureCode,
        String cause,
        String resolution,
        String technician,
        Costs costs) {

    private static final String FUTURE = "This is in the future; only closed orders are taken over.";

    /** Reads all of it; not to be used when the row has faults. */
    static EarlierOrder of(EarlierRow row, MaintenanceConfig config) {
        Instant requested = row.begin(EarlierColumn.REQUESTED_AT);
        Instant done = row.end(EarlierColumn.DONE_AT, requested);
        Instant out = row.begin(EarlierColumn.OUT_OF_SERVICE_AT);
        Instant returned = row.end(EarlierColumn.RETURNED_AT, out);
        Instant now = row.now();
        refuseAfter(row, EarlierColumn.REQUESTED_AT, requested, now, FUTURE);
        refuseAfter(row, EarlierColumn.DONE_AT, done, now, FUTURE);
        refuseAfter(row, EarlierColumn.OUT_OF_SERVICE_AT, out, now, FUTURE);
        refuseAfter(row, EarlierColumn.RETURNED_AT, returned, now, FUTURE);
        refuseAfter(row, EarlierColumn.DONE_AT, requested, done, "This is before it began.");
        refuseAfter(row, EarlierColumn.RETURNED_AT, out, returned, "This is before it began.");
        if (requested == null || done == null || !requested.isAfter(done)) {
            refuseAfter(
                    row,
                    EarlierColumn.OUT_OF_SERVICE_AT,
                    out,
                    done,
                    "This is after the order was done; correct one of them.");
        }
        return new EarlierOrder(
                row.text(EarlierColumn.NUMBER),
                row.code(EarlierColumn.KIND, OrderKind::of),
                row.text(EarlierColumn.TITLE),
                row.text(EarlierColumn.DESCRIPTION),
                requested,
                done,
                row.begin(EarlierColumn.EARLIEST_AT),
                row.until(EarlierColumn.DUE_AT),
                out,
                returned,
                row.code(EarlierColumn.FINDING, Finding::of),
                row.text(EarlierColumn.FAILURE_CODE),
                row.text(EarlierColumn.CAUSE),
                row.text(EarlierColumn.RESOLUTION),
                row.text(EarlierColumn.TECHNICIAN),
                Costs.of(row, config));
    }

    private static void refuseAfter(EarlierRow row, EarlierColumn column, Instant at, Instant last, String message) {
        if (at != null && last != null && at.isAfter(last)) {
            row.wrong(column, row.text(column), message);
        }
    }

    /** What an order of an earlier system had cost. */
    record Costs(int bench, int travel, BigDecimal rate, BigDecimal parts, String currency) {

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

        static Costs of(EarlierRow row, MaintenanceConfig config) {
            String currency = row.text(EarlierColumn.CURRENCY);
            BigDecimal rate = row.number(EarlierColumn.HOURLY_RATE);
            String checked = config.currency();
            try {
                checked = currency == null ? checked : Money.checked(currency);
            } catch (Problem e) {
                row.wrong(EarlierColumn.CURRENCY, currency, "Write the code of a currency, such as EUR.");
            }
            return new Costs(
                    row.minutes(EarlierColumn.BENCH_MINUTES),
                    row.minutes(EarlierColumn.TRAVEL_MINUTES),
                    rate == null ? config.hourlyRate() : rate,
                    row.number(EarlierColumn.PARTS_COST),
                    checked);
        }
    }
}
