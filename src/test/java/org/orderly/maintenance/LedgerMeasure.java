package org.orderly.maintenance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.orderly.time.Clocks;

/**
 * Prints the thread CPU time of finding a page among 1,000,000 work orders, without HTTP and database; a main, not a test.
 * The whole door is measured by part k of the command benchmark.
 */
final class LedgerMeasure {

    private static final int ORDERS = 1_000_000;
    private static final int OPEN = 8_000;
    private static final int ROUNDS = 400;

    private LedgerMeasure() {}

    public static void main(String[] args) {
        Ledger ledger = filled();
        System.out.printf("orders %,d, open %,d%n", ORDERS, OPEN);
        measure(ledger, "the newest", filter(null, null, null, null, null), 0);
        measure(ledger, "open by priority", filter("open", null, null, null, "priority"), 0);
        measure(ledger, "overdue by due time", filter(null, null, null, "overdue", "due"), 0);
        measure(ledger, "of one person, one kind", filter(null, "recall", "t7", null, null), 0);
        measure(ledger, "all by due time", filter(null, null, null, null, "due"), 0);
        measure(ledger, "all by due time, page 9,000", filter(null, null, null, null, "due"), 450_000);
        measure(ledger, "all by priority, the last page", filter(null, null, null, null, "-priority"), 999_950);
    }

    private static void measure(Ledger ledger, String what, OrderFilter filter, int offset) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[ROUNDS];
        int total = 0;
        for (int round = -100; round < ROUNDS; round++) {
            long began = threads.getCurrentThreadCpuTime();
            total = ledger.find(filter, "me", offset, 50).total();
            if (round >= 0) {
                nanos[round] = threads.getCurrentThreadCpuTime() - began;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s matches %,9d  p50 %6.2f ms  p99 %6.2f ms%n",
                what, total, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
    }

    private static Ledger filled() {
        Ledger ledger = new Ledger(null, null, null, Clocks.system());
        Random chance = new Random(1);
        List<OrderKind> kinds = List.of(OrderKind.values());
        Instant now = Clocks.system().instant();
        for (int id = 1; id <= ORDERS; id++) {
            boolean open = id > ORDERS - OPEN;
            ledger.put(new LedgerEntry(
                    id,
                    1 + chance.nextInt(100_000),
                    open ? "assigned" : "verified",
                    kinds.get(chance.nextInt(kinds.size())),
                    1 + chance.nextInt(4),
                    "t" + chance.nextInt(40),
                    now.minus(Duration.ofMinutes(5L * (ORDERS - id))).plus(Duration.ofDays(chance.nextInt(40))),
                    "Work number " + id,
                    3));
        }
        return ledger;
    }

    private static OrderFilter filter(String state, String kind, String assignee, String due, String sort) {
        return new OrderFilter(state, kind, null, assignee, null, null, due, sort);
    }
}
