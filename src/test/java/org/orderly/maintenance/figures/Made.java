package org.orderly.maintenance.figures;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;

/** Devices and orders for worked numbers. */
final class Made {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    /** 100 days, so that numbers come out even. */
    static final Period PERIOD = new Period(START, day(100));

    private Made() {}

    static Instant day(double days) {
        return START.plus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    static DeviceFact device(long id, double fromDay, double untilDay) {
        return device(id, fromDay, untilDay, new BigDecimal("10000.00"), "EUR");
    }

    static DeviceFact device(long id, double fromDay, double untilDay, BigDecimal cost, String currency) {
        return new DeviceFact(
                id,
                "C-" + id,
                "Pump",
                "infusion-pump",
                "Infusion pump",
                "Acme",
                "Flow 2",
                "S" + id,
                "Ward 1",
                "TINY",
                "in-service",
                id % 2 == 0,
                new Period(day(fromDay), day(untilDay)),
                false,
                cost,
                currency);
    }

    /** An order still being described. */
    static final class Draft {
        private final long assetId;
        private final OrderKind kind;
        private String state = "verified";
        private Instant requestedAt = day(1);
        private Instant earliestAt;
        private Instant dueAt;
        private Instant doneAt;
        private Instant closedAt;
        private Finding finding;
        private boolean failedLine;
        private int estimate = 60;
        private Period out;
        private long bench;
        private long travel;
        private long parts;

        Draft(long assetId, OrderKind kind) {
            this.assetId = assetId;
            this.kind = kind;
        }

        Draft requested(double day) {
            requestedAt = day(day);
            return this;
        }

        Draft window(Double earliest, double due) {
            earliestAt = earliest == null ? null : day(earliest);
            dueAt = day(due);
            return this;
        }

        Draft done(double day, Finding found) {
            doneAt = day(day);
            finding = found;
            return this;
        }

        Draft failedLine() {
            failedLine = true;
            return this;
        }

        Draft state(String code) {
            state = code;
            return this;
        }

        Draft closed(double day) {
            closedAt = day(day);
            return this;
        }

        Draft out(double from, double until) {
            out = new Period(day(from), day(until));
            return this;
        }

        Draft minutes(long atBench, long onTheWay, long forParts) {
            bench = atBench;
            travel = onTheWay;
            parts = forParts;
            return this;
        }

        Draft estimated(int minutes) {
            estimate = minutes;
            return this;
        }

        OrderFact order() {
            return new OrderFact(
                    1,
                    "WO-000001",
                    "Work",
                    assetId,
                    kind,
                    state,
                    2,
                    requestedAt,
                    earliestAt,
                    dueAt,
                    doneAt,
                    closedAt,
                    finding,
                    failedLine,
                    estimate,
                    out,
                    bench,
                    travel,
                    parts);
        }
    }

    static Draft corrective(long assetId) {
        return new Draft(assetId, OrderKind.CORRECTIVE);
    }

    static Draft planned(long assetId) {
        return new Draft(assetId, OrderKind.PLANNED);
    }
}
