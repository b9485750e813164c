package org.orderly.savings.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.orderly.savings.Money;
import org.orderly.savings.Totals;

/**
 * The sums of a slice of the columns, made in one walk: of each group, currency and kind of money by itself, in arrays. What is
 * rejected is nowhere in it.
 */
final class Tally {

    /** Lines, each hard and soft. */
    static final int LINES = Kind.COUNT / 2;

    private static final int CASH_FIRST = -25_567; // 1900-01-01
    private static final int CASH_LAST = 120_529; // 2299-12-31

    final Slice slice;
    final ReportGroup by;
    final int firstMonth;
    final int lastMonth;
    final int groups;
    final int currencies;
    final long seq;
    final String head;

    /** By {@link #cell}. */
    final long[] documented;

    final long[] without;
    final long[] proposed;
    final int[] entries;
    final int[] waiting;

    private final Columns now;
    private final List<String> currencyNames = new ArrayList<>();
    private final List<String> groupKeys = new ArrayList<>();
    private final int[] firstSeen;
    private final int[] lastSeen;
    private final int cashFirst;
    private final long[][] cash;
    private final BitSet costs = new BitSet();
    private final Units[] units;

    /** What is documented of a line in a currency, by what can be drawn anew. */
    static final class Units {
        final BitSet devices = new BitSet();
        long[] byDevice = new long[0];
        boolean isNamed = true;
        long[] byMonth = new long[0];
    }

    private Tally(Columns now, Slice slice, ReportGroup by) {
        this.now = now;
        this.slice = slice;
        this.by = by;
        boolean none = now.highest == 0;
        firstMonth = Math.max(Months.of(slice.from()), none ? 0 : Months.of(now.firstDay));
        lastMonth = Math.max(firstMonth, Math.min(Months.of(slice.to()), none ? 0 : Months.of(now.lastDay)));
        groups = by.size(now, firstMonth, lastMonth);
        currencies = now.currencies.size();
        seq = now.seq;
        head = now.head;
        int cells = groups * currencies * Kind.COUNT;
        documented = new long[cells];
        without = new long[cells];
        proposed = new long[cells];
        entries = new int[cells];
        waiting = new int[cells];
        cashFirst = none ? 0 : Math.max(CASH_FIRST, Math.min(CASH_LAST, now.firstDay));
        int cashLast = none ? 0 : Math.max(cashFirst, Math.min(CASH_LAST, now.lastDay));
        cash = new long[currencies][cashLast - cashFirst + 1];
        units = new Units[currencies * LINES];
        firstSeen = new int[currencies];
        lastSeen = new int[currencies];
        Arrays.fill(firstSeen, Integer.MAX_VALUE);
        for (int currency = 0; currency < currencies; currency++) {
            currencyNames.add(now.currencies.name(currency));
        }
        for (int group = 0; group < groups; group++) {
            groupKeys.add(group == 0 ? "" : by.key(now, group, firstMonth));
        }
    }

    /** @param by groups; what has none is in group 0, of which only the sum of all groups tells */
    static Tally of(Columns now, Slice slice, ReportGroup by) {
        Tally tally = new Tally(now, slice, by);
        tally.walk();
        return tally;
    }

    private void walk() {
        Slice.Filter filter = slice.filter(now);
        long from = slice.from().toEpochDay();
        long to = slice.to().toEpochDay();
        for (int i = 1; i <= now.highest; i++) {
            if (now.day[i] <= to && filter.takes(i)) {
                boolean isDocumented = now.isDocumented(i);
                Kind kind = Kind.of(now.kind[i]);
                if (isDocumented && kind.isHard()) {
                    int day = Math.max(0, Math.min(cash[0].length - 1, now.day[i] - cashFirst));
                    cash[now.currency[i]][day] = Math.addExact(cash[now.currency[i]][day], now.amount[i]);
                    if (kind.isCost()) {
                        costs.set(now.currency[i]);
                    }
                }
                if (now.day[i] >= from) {
                    add(i, isDocumented);
                }
            }
        }
    }

    private void add(int i, boolean isDocumented) {
        int cell = cell(by.of(now, i, firstMonth), now.currency[i], now.kind[i]);
        if (isDocumented) {
            documented[cell] = Math.addExact(documented[cell], now.amount[i]);
            without[cell] = Math.addExact(without[cell], now.without[i]);
            entries[cell]++;
            draw(i);
        } else if (now.isProposed(i)) {
            proposed[cell] = Math.addExact(proposed[cell], now.amount[i]);
            waiting[cell]++;
        }
    }

    private void draw(int i) {
        int line = now.currency[i] * LINES + now.kind[i] / 2;
        Units mine = units[line];
        if (mine == null) {
            mine = new Units();
            mine.byMonth = new long[lastMonth - firstMonth + 1];
            mine.byDevice = new long[now.devices.size()];
            units[line] = mine;
        }
        int month = Months.of(now.day[i]);
        firstSeen[now.currency[i]] = Math.min(firstSeen[now.currency[i]], month);
        lastSeen[now.currency[i]] = Math.max(lastSeen[now.currency[i]], month);
        mine.byMonth[month - firstMonth] += now.amount[i];
        if (now.device[i] == 0) {
            mine.isNamed = false;
        } else {
            mine.byDevice[now.device[i]] += now.amount[i];
            mine.devices.set(now.device[i]);
        }
    }

    int cell(int group, int currency, int kind) {
        return (group * currencies + currency) * Kind.COUNT + kind;
    }

    /** Of all groups together. */
    long sum(long[] of, int currency, int kind) {
        long sum = 0;
        for (int group = 0; group < groups; group++) {
            sum = Math.addExact(sum, of[cell(group, currency, kind)]);
        }
        return sum;
    }

    /** Of all groups together. */
    int count(int[] of, int currency, int kind) {
        int count = 0;
        for (int group = 0; group < groups; group++) {
            count += of[cell(group, currency, kind)];
        }
        return count;
    }

    String currency(int number) {
        return currencyNames.get(number);
    }

    String key(int group) {
        return groupKeys.get(group);
    }

    /** Months from the first to the last in which anything is documented in that currency; 0 if nothing is. */
    int monthsSeen(int currency) {
        return Math.max(0, firstSeen[currency] == Integer.MAX_VALUE ? 0 : lastSeen[currency] - firstSeen[currency] + 1);
    }

    /** What of a line is documented month by month, from the first to the last in which anything is. */
    long[] months(int currency, int line) {
        int first = firstSeen[currency] - firstMonth;
        return Arrays.copyOfRange(units(currency, line).byMonth, first, first + monthsSeen(currency));
    }

    /** What of a line is documented device by device. */
    long[] devices(int currency, int line) {
        Units mine = units(currency, line);
        return mine.devices.stream().mapToLong(device -> mine.byDevice[device]).toArray();
    }

    /** The units of a line, null if nothing of it is documented. */
    Units units(int currency, int line) {
        return units[currency * LINES + line];
    }

    /** Whether anything of the group is documented or proposed in that currency. */
    boolean has(int group, int currency) {
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            int cell = cell(group, currency, kind);
            if (entries[cell] + waiting[cell] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Documented or proposed totals of a group; of all groups if it is -1. */
    Totals totals(long[] of, int group, int currency) {
        Totals totals = Totals.zero(currency(currency));
        for (int index = 0; index < Kind.COUNT; index++) {
            long minor = group < 0 ? sum(of, currency, index) : of[cell(group, currency, index)];
            if (minor != 0) {
                Kind kind = Kind.of(index);
                totals = totals.plus(
                        kind.line(), kind.hardness(), kind.budget(), Money.ofMinor(minor, currency(currency)));
            }
        }
        return totals;
    }

    /** What came in hard, day by day, up to the end of the slice; only of its own days if wanted. */
    CashFlow cash(int currency, boolean ofTheSliceAlone) {
        CashFlow flow = new CashFlow(currency(currency));
        if (costs.get(currency)) {
            flow.costs();
        }
        long from = slice.from().toEpochDay();
        for (int i = 0; i < cash[currency].length; i++) {
            if (cash[currency][i] != 0 && (!ofTheSliceAlone || cashFirst + i >= from)) {
                flow.add(LocalDate.ofEpochDay(cashFirst + i), Money.ofMinor(cash[currency][i], currency(currency)));
            }
        }
        return flow;
    }
}
