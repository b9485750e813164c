package org.orderly.simulation.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.orderly.simulation.Device;

/** What the programme saved now and then: purchases, units one too many, contracts, and failures that were predicted. */
final class PastOccasions {

    private static final int REPAIRS = 24;

    /** What the planned work costs at least, by class, in dollars. */
    private static final Map<String, Integer> PLANNED = Map.of(
            "infusion-pump", 160,
            "patient-monitor", 240,
            "ventilator", 1150,
            "dialysis-machine", 890,
            "defibrillator", 520);

    private final Register register;
    private final List<YearMonth> months;
    private final SplittableRandom chance;
    private final List<Booked> all = new ArrayList<>();

    private PastOccasions(Register register, List<YearMonth> months, SplittableRandom chance) {
        this.register = register;
        this.months = months;
        this.chance = chance;
    }

    static List<Booked> in(Register register, List<YearMonth> months, SplittableRandom chance) {
        PastOccasions past = new PastOccasions(register, months, chance);
        past.purchases();
        past.surplus();
        past.contracts();
        past.repairs();
        return past.all;
    }

    private void purchases() {
        purchase(4, "infusion-pump", "Maternity", 4, "Four pumps stood idle on the pool's shelf.");
        purchase(7, "patient-monitor", "Recovery", 2, "Two monitors of Medicine are used at night only.");
        purchase(10, "vital-signs-wearable", "Orthopaedics", 12, "Twelve patches lay unbound in a drawer.");
        purchase(13, "ultrasound", "Paediatrics", 1, "Emergency lends its second one.");
        purchase(16, "bed", "Maternity", 2, "Two beds were found in the basement.");
    }

    private void purchase(int month, String classCode, String department, int units, String why) {
        LocalDate on = months.get(month).atDay(11);
        String request = "request/PR-" + on.getYear() + "-" + (100 + month);
        Booked entry = new Booked(on, "purchase-avoided")
                .whose(register.site(), department, classCode)
                .measured("units", units)
                .event("request-withdrawn", request, on, why);
        for (int unit = 1; unit <= units; unit++) {
            entry.demand(classCode, department, request + "/" + unit, on.plusDays(1), on.plusYears(1));
        }
        all.add(entry);
    }

    private void surplus() {
        for (Gone one : register.gone()) {
            if (!one.lost()) {
                retired(one, "right-sizing-replacement");
                retired(one, "right-sizing-service");
            }
        }
    }

    private void retired(Gone one, String formula) {
        all.add(new Booked(one.on(), formula)
                .whose(register.site(), one.department(), one.classCode())
                .measured("units", 1)
                .happened(
                        "unit-retired",
                        register.assets().get(one.controlNumber()),
                        one.on(),
                        one.controlNumber() + " was idle at the peak of eight weeks."));
    }

    private void contracts() {
        for (int month = 5; month < months.size(); month += 3) {
            LocalDate on = months.get(month).atEndOfMonth();
            long days = on.toEpochDay() - months.get(month - 2).atDay(1).toEpochDay() + 1;
            contract(on, "ultrasound", "FS-" + on, days, "5150.00", "The contract covers the old units only.");
            contract(on, "infusion-pump", "SC-" + on, days, "0", "The contractor who searched is not needed any more.");
        }
    }

    private void contract(LocalDate on, String classCode, String invoice, long days, String invoiced, String words) {
        all.add(new Booked(on, "service-avoided")
                .whose(register.site(), null, classCode)
                .measured("days", days)
                .measured("invoiced", new BigDecimal(invoiced))
                .event("invoice", "invoice/" + invoice, on, words));
    }

    private void repairs() {
        List<String> classes = PLANNED.keySet().stream().sorted().toList();
        Set<String> done = new HashSet<>();
        for (int i = 0; i < REPAIRS; i++) {
            Device device = register.any(classes.get(chance.nextInt(classes.size())), chance);
            YearMonth month = months.get(2 + chance.nextInt(months.size() - 2));
            if (done.add(device.controlNumber())) {
                int least = PLANNED.get(device.classCode());
                LocalDate on = month.atDay(1 + chance.nextInt(28));
                all.add(new Booked(on, "repair-avoided")
                        .whose(register.site(), device.department(), device.classCode())
                        .measured("planned-cost", BigDecimal.valueOf(100L * least + chance.nextInt(40 * least), 2))
                        .happened(
                                "prediction-confirmed",
                                register.assets().get(device.controlNumber()),
                                on,
                                device.controlNumber() + ": the inspection found what had been predicted."));
            }
        }
    }
}
