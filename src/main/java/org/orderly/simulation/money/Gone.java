package org.orderly.simulation.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that is no longer in the hospital.
 *
 * @param lost given up as lost; otherwise it was one too many
 * @param on the day on which it was written off or retired
 */
record Gone(
        String controlNumber,
        String name,
        String classCode,
        String maker,
        String model,
        String department,
        int cost,
        boolean lost,
        LocalDate on) {

    private static final String HEADER =
            "controlNumber,name,class,maker,model,serialNumber,department,criticality,status,acquiredOn,acquisitionCost,currency\n";

    /** In which month of the programme, from 0, a pump, a patch or a monitor was lost. */
    private static final List<Integer> PUMPS = List.of(0, 1, 1, 3, 5, 8, 12);

    private static final List<Integer> PATCHES = List.of(0, 0, 1, 2, 3, 4, 6, 9, 11, 14);
    private static final List<Integer> MONITORS = List.of(7);

    /** In which month units that were one too many were retired. */
    private static final List<Integer> SPARE_PUMPS = List.of(9, 9, 9, 9, 9);

    private static final List<Integer> SPARE_MONITORS = List.of(13, 13, 13);

    /** All of them, of a programme that began in that month. */
    static List<Gone> since(YearMonth begin) {
        List<Gone> all = new ArrayList<>();
        add(
                all,
                PUMPS,
                begin,
                true,
                "Infusion pump",
                "infusion-pump",
                "Corvane",
                "Dripline S1",
                "Equipment pool",
                2900);
        add(
                all,
                PATCHES,
                begin,
                true,
                "Vital-signs patch",
                "vital-signs-wearable",
                "Kestrel Health",
                "Wisp",
                "Medicine",
                420);
        add(
                all,
                MONITORS,
                begin,
                true,
                "Transport monitor",
                "patient-monitor",
                "Pulsara",
                "Vista Mini",
                "Emergency",
                4800);
        add(
                all,
                SPARE_PUMPS,
                begin,
                false,
                "Infusion pump",
                "infusion-pump",
                "Corvane",
                "Dripline S1",
                "Equipment pool",
                2900);
        add(
                all,
                SPARE_MONITORS,
                begin,
                false,
                "Patient monitor",
                "patient-monitor",
                "Pulsara",
                "Vista 10",
                "Medicine",
                6100);
        return all;
    }

    private static void add(
            List<Gone> all,
            List<Integer> months,
            YearMonth begin,
            boolean lost,
            String name,
            String classCode,
            String maker,
            String model,
            String department,
            int cost) {
        for (int month : months) {
            LocalDate on = begin.plusMonths(month).atDay(6 + all.size() % 19);
            String number = "GLH-W%05d".formatted(all.size() + 1);
            all.add(new Gone(number, name, classCode, maker, model, department, cost, lost, on));
        }
    }

    /** As the file that the register takes: retired ones, so that they still have a page. */
    static String file(List<Gone> all) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Gone one : all) {
            csv.append(String.join(
                    ",",
                    one.controlNumber,
                    one.name,
                    one.classCode,
                    one.maker,
                    one.model,
                    "S" + one.controlNumber,
                    one.department,
                    "medium",
                    "retired",
                    one.on.minusYears(6).toString(),
                    String.valueOf(one.cost),
                    "USD\n"));
        }
        return csv.toString();
    }
}
