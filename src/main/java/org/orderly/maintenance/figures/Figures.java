package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.maintenance.Spending;

/** Reads what the figures need, reckons them for all devices and for each group. */
@ApplicationScoped
class Figures {

    private final Devices devices;
    private final Orders orders;
    private final Spending spending;
    private final Calendar calendar;

    Figures(Devices devices, Orders orders, Spending spending, Calendar calendar) {
        this.devices = devices;
        this.orders = orders;
        this.spending = spending;
        this.calendar = calendar;
    }

    /** What the figures of one group are reckoned from. */
    private record Facts(List<DeviceFact> devices, List<OrderFact> orders, List<Spending.Spent> spent) {

        Facts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Transactional
    FiguresView of(Period period, By by) {
        int year = calendar.year(period);
        List<DeviceFact> all = devices.all();
        Facts everything = new Facts(
                all,
                orders.of(period),
                spending.between(calendar.year(year).from(), calendar.year(year).to()));
        List<FiguresView.Group> groups = new ArrayList<>();
        groups.add(group("", "All devices", everything, period, year, stated(year, By.ALL, "")));
        if (by != By.ALL) {
            Map<String, Map<CostKind, ServiceCost.Amount>> stated = YearlyCost.stated(year, by);
            split(everything, by).entrySet().stream()
                    .map(one -> group(
                            one.getKey(),
                            by.name(one.getValue().devices().get(0)),
                            one.getValue(),
                            period,
                            year,
                            stated.getOrDefault(one.getKey(), Map.of())))
                    .filter(group -> group.devices() > 0)
                    .sorted(Comparator.comparing(FiguresView.Group::name))
                    .forEach(groups::add);
        }
        return new FiguresView(
                period.from(), period.to(), calendar.zone().getId(), by, FiguresView.all(), List.copyOf(groups));
    }

    private static Map<CostKind, ServiceCost.Amount> stated(int year, By by, String key) {
        return YearlyCost.stated(year, by).getOrDefault(key, Map.of());
    }

    private static Map<String, Facts> split(Facts all, By by) {
        Map<String, Facts> groups = new HashMap<>();
        Map<Long, Facts> ofDevice = new HashMap<>();
        for (DeviceFact device : all.devices()) {
            Facts mine = groups.computeIfAbsent(by.key(device), key -> new Facts());
            mine.devices().add(device);
            ofDevice.put(device.id(), mine);
        }
        all.orders().stream()
                .filter(order -> ofDevice.containsKey(order.assetId()))
                .forEach(order -> ofDevice.get(order.assetId()).orders().add(order));
        all.spent().stream()
                .filter(spent -> ofDevice.containsKey(spent.assetId()))
                .forEach(spent -> ofDevice.get(spent.assetId()).spent().add(spent));
        return groups;
    }

    private FiguresView.Group group(
            String key, String name, Facts facts, Period period, int year, Map<CostKind, ServiceCost.Amount> stated) {
        Set<Long> highRisk =
                ids(facts.devices().stream().filter(DeviceFact::highRisk).toList());
        Set<Long> retired = ids(facts.devices().stream()
                .filter(device -> device.status().equals("retired"))
                .toList());
        List<Figure> figures = new ArrayList<>();
        figures.add(Reliability.mtbf(facts.devices(), facts.orders(), period));
        figures.addAll(Repairs.mttr(facts.orders(), period));
        figures.add(Reliability.uptime(facts.devices(), facts.orders(), period));
        figures.add(PlannedWork.completion(Measure.PM_COMPLETION, facts.orders(), retired, period));
        figures.add(PlannedWork.highRisk(highRisk, facts.orders(), retired, period));
        figures.add(PlannedWork.found(facts.orders(), period));
        figures.add(Repairs.noProblemFound(facts.orders(), period));
        figures.add(ServiceCost.cosr(facts.devices(), facts.spent(), stated, calendar.year(year), period, year));
        figures.addAll(Backlog.at(period.to(), facts.orders()));
        long inService = facts.devices().stream()
                .filter(device -> device.service().within(period).hours() > 0)
                .count();
        return new FiguresView.Group(key, name, inService, figures);
    }

    private static Set<Long> ids(List<DeviceFact> devices) {
        return devices.stream().map(DeviceFact::id).collect(Collectors.toSet());
    }
}
