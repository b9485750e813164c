package org.orderly.maintenance.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often devices fail and how long they are gone. */
final class Reliability {

    /** With less than that, a rate of failures is chance. */
    static final double EVIDENCE_YEARS = 50;

    private Reliability() {}

    /** Device-years in service by confirmed failures. */
    static Figure mtbf(Collection<DeviceFact> devices, Collection<OrderFact> orders, Period period) {
        double years = devices.stream()
                .mapToDouble(device -> device.service().within(period).years())
                .sum();
        List<OrderFact> reported = orders.stream()
                .filter(order -> order.isCorrective() && !order.isCancelled() && period.holds(order.requestedAt()))
                .toList();
        long failures = reported.stream().filter(OrderFact::foundFault).count();
        long open = reported.stream().filter(order -> order.finding() == null).count();
        long guessed = devices.stream().filter(DeviceFact::guessed).count();
        List<String> cautions = new ArrayList<>();
        if (years < EVIDENCE_YEARS) {
            cautions.add("Not yet evidence: " + Numbers.plain(years) + " device-years, fewer than 50.");
        }
        if (failures == 0 && years > 0) {
            cautions.add("No confirmed failure in " + Numbers.plain(years) + " device-years.");
        }
        if (open > 0) {
            cautions.add(Numbers.count(open, "repair") + " without a finding yet: not counted.");
        }
        if (guessed > 0) {
            cautions.add(Numbers.count(guessed, "device")
                    + " without a date of purchase: counted from the day it came into the register.");
        }
        return Measure.MTBF.ratio(years, failures, Numbers.sentences(cautions));
    }

    /** Time up by time in service. */
    static Figure uptime(Collection<DeviceFact> devices, Collection<OrderFact> orders, Period period) {
        Map<Long, List<Period>> out = orders.stream()
                .filter(order -> order.out() != null)
                .collect(Collectors.groupingBy(
                        OrderFact::assetId, Collectors.mapping(OrderFact::out, Collectors.toList())));
        double hours = 0;
        double down = 0;
        for (DeviceFact device : devices) {
            Period service = device.service().within(period);
            hours += service.hours();
            down += union(out.getOrDefault(device.id(), List.of()), service);
        }
        return Measure.UPTIME.ratio(hours - down, hours, null);
    }

    /** The hours that at least one of these covers. */
    private static double union(List<Period> periods, Period within) {
        List<Period> sorted = periods.stream()
                .map(one -> one.within(within))
                .filter(one -> one.hours() > 0)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        double hours = 0;
        Period last = null;
        for (Period one : sorted) {
            if (last == null || one.from().isAfter(last.to())) {
                hours += last == null ? 0 : last.hours();
                last = one;
            } else if (one.to().isAfter(last.to())) {
                last = new Period(last.from(), one.to());
            }
        }
        return hours + (last == null ? 0 : last.hours());
    }
}
