package org.orderly.maintenance.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.maintenance.Spending;

/** What keeping devices running costs beside what they cost. Whatever is missing makes it unknown; nothing is assumed. */
final class ServiceCost {

    private ServiceCost() {}

    /** An amount in a currency. */
    record Amount(BigDecimal amount, String currency) {}

    /**
     * The ratio of a calendar year.
     *
     * @param devices all of the group; those that were in service in the year count
     * @param spent labour and parts of the group's orders in the year
     * @param stated what finance has stated for the group and the year
     * @param year the whole calendar year
     * @param until the end of the period asked for
     */
    static Figure cosr(
            Collection<DeviceFact> devices,
            Collection<Spending.Spent> spent,
            Map<CostKind, Amount> stated,
            Period year,
            Period until,
            int number) {
        List<DeviceFact> used = devices.stream()
                .filter(device -> device.service().within(year).hours() > 0)
                .toList();
        List<String> missing = new ArrayList<>();
        Arrays.stream(CostKind.values())
                .filter(kind -> !stated.containsKey(kind))
                .forEach(kind -> missing.add(kind.words()));
        long unpriced = used.stream().filter(device -> device.cost() == null).count();
        Set<String> currencies = new TreeSet<>();
        spent.forEach(one -> currencies.add(one.currency()));
        stated.values().forEach(one -> currencies.add(one.currency()));
        used.stream().filter(device -> device.cost() != null).forEach(device -> currencies.add(device.currency()));

        List<String> cautions = new ArrayList<>();
        if (!missing.isEmpty()) {
            cautions.add("Not known: nobody has stated " + String.join(", ", missing) + " of " + number + ".");
        }
        if (unpriced > 0) {
            cautions.add("Not known: " + Numbers.count(unpriced, "device") + " without a cost of purchase.");
        }
        if (currencies.size() > 1) {
            cautions.add("Not known: amounts in " + String.join(" and ", currencies) + " are not added.");
        }
        boolean known = cautions.isEmpty() && !used.isEmpty();
        if (until.to().isBefore(year.to())) {
            cautions.add(number + " is not over: labour and parts so far, the rest of the whole year.");
        }
        BigDecimal costs = sum(spent.stream().map(Spending.Spent::amount).toList())
                .add(sum(stated.values().stream().map(Amount::amount).toList()));
        BigDecimal bought = sum(
                used.stream().map(DeviceFact::cost).filter(cost -> cost != null).toList());
        return known
                ? Measure.COSR.ratio(costs.doubleValue(), bought.doubleValue(), Numbers.sentences(cautions))
                : Measure.COSR.of(
                        null, null, null, used.isEmpty() ? "No device was in service." : Numbers.sentences(cautions));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
