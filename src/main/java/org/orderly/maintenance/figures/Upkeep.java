package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderly.identity.Key;
import org.orderly.maintenance.Spending;

/** What keeping devices costs and for how long they were gone, for whoever reckons what that is worth. */
@ApplicationScoped
public class Upkeep {

    private static final int LONGEST_YEARS = 50;

    private final Devices devices;
    private final Orders orders;
    private final Spending spending;
    private final Calendar calendar;

    Upkeep(Devices devices, Orders orders, Spending spending, Calendar calendar) {
        this.devices = devices;
        this.orders = orders;
        this.spending = spending;
        this.calendar = calendar;
    }

    /**
     * What is known of some devices.
     *
     * @param serviceRatio the cost of service ratio of the calendar year in which the period ends, percent; null if not known
     * @param why it is not known, or what to beware of; null if nothing
     * @param hoursGone hours out of service in the period by class; of classes with devices in service
     */
    public record Facts(Double serviceRatio, String why, Map<String, Double> hoursGone) {}

    /** Of all devices, or of those of a site, a department, a class (null: not told apart). At most 50 years are looked at. */
    @Transactional
    public Facts of(LocalDate from, LocalDate to, String site, String department, String classCode) {
        LocalDate first = from.isBefore(to.minusYears(LONGEST_YEARS)) ? to.minusYears(LONGEST_YEARS) : from;
        LocalDate today = calendar.now().atZone(ZoneOffset.UTC).toLocalDate();
        if (first.isAfter(today)) {
            return new Facts(null, "The period has not begun.", Map.of());
        }
        Period period = calendar.period(first.toString(), to.toString());
        List<DeviceFact> mine = devices.all().stream()
                .filter(device -> (site == null || site.equals(device.site()))
                        && (department == null || department.equals(device.department()))
                        && (classCode == null || Key.same(classCode, device.classCode())))
                .toList();
        List<OrderFact> all = orders.of(period);
        Map<String, Double> gone = new TreeMap<>();
        mine.stream().collect(Collectors.groupingBy(DeviceFact::classCode)).forEach((code, group) -> {
            Figure uptime = Reliability.uptime(group, all, period);
            if (uptime.denominator() > 0) {
                gone.put(code, uptime.denominator() - uptime.numerator());
            }
        });
        By by = classCode != null ? By.CLASS : department != null ? By.DEPARTMENT : site != null ? By.SITE : By.ALL;
        boolean isOneGroup = (site == null ? 0 : 1) + (department == null ? 0 : 1) + (classCode == null ? 0 : 1) < 2;
        if (!isOneGroup) {
            return new Facts(null, "It is told for one site, department or class at a time.", gone);
        }
        String key = by == By.CLASS ? classCode : by == By.DEPARTMENT ? department : by == By.SITE ? site : "";
        Figure ratio = serviceRatio(mine, period, by, key);
        return new Facts(ratio.value(), ratio.caution(), gone);
    }

    private Figure serviceRatio(List<DeviceFact> mine, Period period, By by, String key) {
        int number = calendar.year(period);
        Period year = calendar.year(number);
        Set<Long> ids = mine.stream().map(DeviceFact::id).collect(Collectors.toSet());
        List<Spending.Spent> spent = spending.between(year.from(), year.to()).stream()
                .filter(one -> by == By.ALL || ids.contains(one.assetId()))
                .toList();
        Map<CostKind, ServiceCost.Amount> stated = YearlyCost.stated(number, by).getOrDefault(key, Map.of());
        return ServiceCost.cosr(mine, spent, stated, year, period, number);
    }
}
