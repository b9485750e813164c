package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/**
 * What it would have cost by the figures of the time before, beside what it did cost, month by month, of what is documented; hard
 * and soft apart.
 */
final class Counterfactual {

    private static final String METHOD = "Without is what each entry's formula gives with the figures of its baselines;"
            + " happened is what was measured. Low and high are happened plus P10 and P90 of what the month has saved, drawn"
            + " anew over its devices (what names no device is a unit of its own), if there are at least three. What is"
            + " taken back counts in the month in which it was, so that a line can fall below zero.";
    private static final int FEWEST = 3;
    private static final long SEED = 20_260_302;

    private final Columns now;
    private final Slice slice;
    private final LineItem line;
    private final int first;
    private final int months;

    private Counterfactual(Columns now, Slice slice, LineItem line) {
        this.now = now;
        this.slice = slice;
        this.line = line;
        boolean none = now.highest == 0;
        first = Math.max(Months.of(slice.from()), none ? 0 : Months.of(now.firstDay));
        months = Math.max(1, Math.min(Months.of(slice.to()), none ? 0 : Months.of(now.lastDay)) - first + 1);
    }

    /**
     * The answer.
     *
     * @param lineItem of this line alone, or null
     */
    @Schema(name = "SavingsCounterfactual", example = """
            {"from":"2026-01-01","to":"2026-12-31","lineItem":"rental-avoided","synthetic":false,"series":[{"currency":
            "EUR","hardness":"hard","months":[{"month":"2026-01","without":2700.00,"happened":1200.00,"low":2450.00,
            "high":2910.00}]}],"method":"Without is …"}""")
    record View(
            LocalDate from, LocalDate to, LineItem lineItem, boolean synthetic, List<Series> series, String method) {}

    /** Of a currency. */
    record Series(String currency, Hardness hardness, List<Month> months) {}

    /**
     * A month.
     *
     * @param low P10 of what it would have cost; null if there is too little to tell
     * @param high P90
     */
    record Month(String month, BigDecimal without, BigDecimal happened, BigDecimal low, BigDecimal high) {}

    /** @param line of this line alone; null: of all, the costs of the programme among what happened */
    static View of(Columns now, Slice slice, LineItem line, boolean synthetic) {
        return new View(
                slice.from(), slice.to(), line, synthetic, new Counterfactual(now, slice, line).series(), METHOD);
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (int currency = 1; currency < now.currencies.size(); currency++) {
            for (Hardness hardness : Hardness.values()) {
                int[][] byMonth = byMonth(currency, hardness);
                List<Month> told = new ArrayList<>();
                for (int month = 0; month < months; month++) {
                    if (byMonth[month].length > 0) {
                        told.add(month(month, byMonth[month], now.currencies.name(currency)));
                    }
                }
                if (!told.isEmpty()) {
                    series.add(new Series(now.currencies.name(currency), hardness, told));
                }
            }
        }
        return series;
    }

    /** The numbers of the entries by month. */
    private int[][] byMonth(int currency, Hardness hardness) {
        Slice.Filter filter = slice.filter(now);
        int[] monthOf = new int[now.highest + 1];
        int[] counts = new int[months];
        long from = slice.from().toEpochDay();
        long to = slice.to().toEpochDay();
        for (int i = 1; i <= now.highest; i++) {
            Kind kind = Kind.of(now.kind[i]);
            boolean takes = now.currency[i] == currency
                    && now.day[i] >= from
                    && now.day[i] <= to
                    && kind.hardness() == hardness
                    && (line == null || kind.line() == line)
                    && filter.takes(i)
                    && now.isDocumented(i);
            monthOf[i] = takes ? Months.of(now.day[i]) - first : -1;
            if (takes) {
                counts[monthOf[i]]++;
            }
        }
        int[][] entries = new int[months][];
        for (int month = 0; month < months; month++) {
            entries[month] = new int[counts[month]];
        }
        for (int i = now.highest; i >= 1; i--) {
            if (monthOf[i] >= 0) {
                entries[monthOf[i]][--counts[monthOf[i]]] = i;
            }
        }
        return entries;
    }

    private Month month(int month, int[] entries, String currency) {
        long without = 0;
        long saved = 0;
        long[] byDevice = new long[now.devices.size()];
        BitSet devices = new BitSet();
        List<Long> units = new ArrayList<>();
        for (int i : entries) {
            without = Math.addExact(without, now.without[i]);
            saved = Math.addExact(saved, now.amount[i]);
            if (now.device[i] == 0) {
                units.add(now.amount[i]);
            } else {
                devices.set(now.device[i]);
                byDevice[now.device[i]] += now.amount[i];
            }
        }
        devices.stream().forEach(device -> units.add(byDevice[device]));
        long happened = without - saved;
        Bootstrap.Range range = units.size() < FEWEST
                ? null
                : Bootstrap.of(units.stream().mapToLong(Long::longValue).toArray(), SEED + month);
        return new Month(
                Months.month(first + month).toString(),
                Money.ofMinor(without, currency).amount(),
                Money.ofMinor(happened, currency).amount(),
                range == null
                        ? null
                        : Money.ofMinor(happened + range.p10(), currency).amount(),
                range == null
                        ? null
                        : Money.ofMinor(happened + range.p90(), currency).amount());
    }
}
