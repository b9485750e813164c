package org.orderly.savings.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orderly.savings.Budget;
import org.orderly.savings.Money;

/** Calendar years, from sums by month: what is documented, and what comes if the next months are like the last ones. */
final class Years {

    static final String METHOD =
            "Documented up to today. In months after this one operating savings, operating costs and soft"
                    + " savings are the mean of the last full months, twelve at most and three at least; capital comes once and is not"
                    + " projected. What comes in the n-th year after the first is divided by (1 + rate)^n. Low and high are P10 and P90"
                    + " of the net of a year, and of the present value, when what was saved in the documented months of each year, and"
                    + " in those that the projection is made of, is drawn anew (percentile bootstrap); costs are known.";

    private static final int HARD_OPERATING = 0;
    private static final int HARD_CAPITAL = 1;
    private static final int SOFT = 2;
    private static final int COST_OPERATING = 3;
    private static final int COST_CAPITAL = 4;
    private static final int SORTS = 5;
    private static final int MOST_MONTHS = 12;
    private static final int FEWEST_MONTHS = 3;

    private final Tally tally;
    private final Factors factors;
    private final int thisMonth;
    private final int currency;
    private final long[][] sums;
    private final int firstSeen;
    private final int basis;

    private Years(Tally tally, Factors factors, LocalDate today, int currency) {
        this.tally = tally;
        this.factors = factors;
        this.currency = currency;
        thisMonth = Months.of(today);
        sums = new long[tally.groups - 1][SORTS];
        int first = Integer.MAX_VALUE;
        for (int month = 0; month < sums.length; month++) {
            for (int index = 0; index < Kind.COUNT; index++) {
                int cell = tally.cell(month + 1, currency, index);
                Kind kind = Kind.of(index);
                sums[month][sort(kind)] += factors.of(kind, tally.documented[cell], tally.without[cell]);
            }
            first = tally.has(month + 1, currency) ? Math.min(first, tally.firstMonth + month) : first;
        }
        firstSeen = first;
        int full = first == Integer.MAX_VALUE ? 0 : Math.min(MOST_MONTHS, thisMonth - first);
        basis = full < FEWEST_MONTHS ? 0 : full;
    }

    /** Of which days sums by month are needed. */
    static Slice needed(Slice devices, int start, LocalDate today) {
        LocalDate first = LocalDate.of(start, 1, 1);
        LocalDate yearAgo = today.withDayOfMonth(1).minusMonths(MOST_MONTHS);
        return devices.between(first.isBefore(yearAgo) ? first : yearAgo, today);
    }

    /** @param tally by month, of the days that are {@link #needed} */
    static List<YearsView> of(Tally tally, Factors factors, LocalDate today, int start, int count, BigDecimal rate) {
        return IntStream.range(1, tally.currencies)
                .filter(currency -> IntStream.range(1, tally.groups).anyMatch(group -> tally.has(group, currency)))
                .mapToObj(currency -> new Years(tally, factors, today, currency).of(start, count, rate))
                .sorted(Comparator.comparing(YearsView::currency))
                .toList();
    }

    private YearsView of(int start, int count, BigDecimal rate) {
        String code = tally.currency(currency);
        List<YearsView.Year> years = new ArrayList<>();
        long[] nets = new long[count];
        long cumulative = 0;
        Optional<DrawnYears> drawn = drawn(start, count);
        for (int i = 0; i < count; i++) {
            int place = i;
            Bootstrap.Range range = drawn.map(all -> all.net(place)).orElse(null);
            long[] year = year(start + i);
            nets[i] = net(year);
            cumulative += nets[i];
            years.add(new YearsView.Year(
                    start + i,
                    projected(start + i) > 0,
                    money(year[HARD_OPERATING]),
                    money(year[HARD_CAPITAL]),
                    money(year[SOFT]),
                    money(year[COST_OPERATING]),
                    money(year[COST_CAPITAL]),
                    money(nets[i]),
                    range == null ? null : money(range.p10()),
                    range == null ? null : money(range.p90()),
                    rate == null
                            ? null
                            : Money.rounded(money(nets[i]), growth(rate).pow(i), code)
                                    .amount(),
                    money(cumulative)));
        }
        Bootstrap.Range value = rate == null
                ? null
                : drawn.map(all ->
                                all.range(sample -> presentValue(sample, rate).minor()))
                        .orElse(null);
        return new YearsView(
                code,
                rate,
                years,
                rate == null ? null : presentValue(nets, rate).amount(),
                value == null ? null : money(value.p10()),
                value == null ? null : money(value.p90()),
                paidBackOn(),
                METHOD);
    }

    /** Documented and projected, by sort. */
    private long[] year(int year) {
        long[] sum = new long[SORTS];
        for (int month = 0; month < 12; month++) {
            long[] documented = documented(year * 12 + month);
            for (int sort = 0; sort < SORTS; sort++) {
                sum[sort] += documented[sort];
            }
        }
        int projected = projected(year);
        for (int sort : new int[] {HARD_OPERATING, SOFT, COST_OPERATING}) {
            long last = 0;
            for (int month = thisMonth - basis; month < thisMonth; month++) {
                last += documented(month)[sort];
            }
            if (projected > 0) {
                sum[sort] += BigDecimal.valueOf(last)
                        .multiply(BigDecimal.valueOf(projected))
                        .divide(BigDecimal.valueOf(basis), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
            }
        }
        return sum;
    }

    private long[] documented(int month) {
        int at = month - tally.firstMonth;
        return at < 0 || at >= sums.length || month > thisMonth ? new long[SORTS] : sums[at];
    }

    /** How many months of a year are projected. */
    private int projected(int year) {
        return basis == 0 ? 0 : Math.max(0, Math.min(12, year * 12 + 11 - thisMonth));
    }

    private LocalDate paidBackOn() {
        if (factors.equals(Factors.NONE)) {
            return tally.cash(currency, false).paidBackOn().orElse(null);
        }
        return cash().paidBackOn().orElse(null);
    }

    /** Month by month, each on its last day. */
    CashFlow cash() {
        CashFlow flow = new CashFlow(tally.currency(currency));
        for (int month = 0; month < sums.length; month++) {
            if (sums[month][COST_OPERATING] != 0 || sums[month][COST_CAPITAL] != 0) {
                flow.costs();
            }
            if (net(sums[month]) != 0) {
                flow.add(
                        Months.month(tally.firstMonth + month).atEndOfMonth(),
                        Money.ofMinor(net(sums[month]), tally.currency(currency)));
            }
        }
        return flow;
    }

    static CashFlow cash(Tally tally, Factors factors, LocalDate today, int currency) {
        return new Years(tally, factors, today, currency).cash();
    }

    /** These years drawn anew; nothing if there are too few months. */
    private Optional<DrawnYears> drawn(int start, int count) {
        long[] goingOn = IntStream.range(thisMonth - basis, thisMonth)
                .mapToLong(month -> documented(month)[HARD_OPERATING])
                .toArray();
        List<DrawnYears.Year> years = IntStream.range(start, start + count)
                .mapToObj(year -> {
                    long[] sum = year(year);
                    return new DrawnYears.Year(sum[COST_OPERATING] + sum[COST_CAPITAL], savings(year), projected(year));
                })
                .toList();
        return Optional.of(DrawnYears.of(years, goingOn)).filter(DrawnYears::isEnough);
    }

    /** What was documented as saved in each month of a year, from the first month of all to this one. */
    private long[] savings(int year) {
        return IntStream.rangeClosed(Math.max(firstSeen, year * 12), Math.min(thisMonth, year * 12 + 11))
                .mapToLong(month -> documented(month)[HARD_OPERATING] + documented(month)[HARD_CAPITAL])
                .toArray();
    }

    /** Exact, and rounded once. */
    private Money presentValue(long[] nets, BigDecimal rate) {
        BigDecimal numerator = BigDecimal.ZERO;
        for (long net : nets) {
            numerator = numerator.multiply(growth(rate)).add(money(net));
        }
        return Money.rounded(numerator, growth(rate).pow(nets.length - 1), tally.currency(currency));
    }

    private BigDecimal money(long minor) {
        return Money.ofMinor(minor, tally.currency(currency)).amount();
    }

    private static BigDecimal growth(BigDecimal rate) {
        return BigDecimal.ONE.add(rate);
    }

    private static long net(long[] sorts) {
        return sorts[HARD_OPERATING] + sorts[HARD_CAPITAL] + sorts[COST_OPERATING] + sorts[COST_CAPITAL];
    }

    private static int sort(Kind kind) {
        boolean operating = kind.budget() == Budget.OPERATING;
        if (kind.isCost()) {
            return operating ? COST_OPERATING : COST_CAPITAL;
        }
        if (!kind.isHard()) {
            return SOFT;
        }
        return operating ? HARD_OPERATING : HARD_CAPITAL;
    }
}
