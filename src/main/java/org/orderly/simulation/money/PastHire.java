package org.orderly.simulation.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A unit that was on hire and went back; fewer and fewer from month to month. */
record PastHire(
        String reference,
        String supplier,
        String classCode,
        String department,
        BigDecimal rate,
        LocalDate from,
        LocalDate returned) {

    static final List<String> PUMP_WARDS = List.of("Medicine", "Surgery", "Intensive care", "Emergency");
    static final List<String> BED_WARDS = List.of("Surgery", "Medicine");

    /** Everything on hire in the months of the programme, each within its month. */
    static List<PastHire> in(List<YearMonth> months, SplittableRandom chance) {
        List<PastHire> all = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            hire(all, months.get(i), "infusion-pump", "Medleih (made up)", "38.00", PUMP_WARDS, 95 - 4 * i, chance);
            hire(all, months.get(i), "bed", "Bettverleih Nord (made up)", "74.00", BED_WARDS, 50 - 2 * i, chance);
        }
        return all;
    }

    /** About as many days as said, in stretches of one to four weeks. */
    private static void hire(
            List<PastHire> all,
            YearMonth month,
            String classCode,
            String supplier,
            String rate,
            List<String> wards,
            int days,
            SplittableRandom chance) {
        int left = Math.max(0, days + chance.nextInt(13) - 6);
        while (left > 4) {
            int length = Math.min(left, 7 + chance.nextInt(19));
            LocalDate from = month.atDay(1 + chance.nextInt(month.lengthOfMonth() - length + 1));
            all.add(new PastHire(
                    "H-%s-%03d".formatted(month.toString().replace("-", ""), all.size() + 1),
                    supplier,
                    classCode,
                    wards.get(chance.nextInt(wards.size())),
                    new BigDecimal(rate),
                    from,
                    from.plusDays(length - 1)));
            left -= length;
        }
    }

    boolean isOf(YearMonth month, String wanted) {
        return classCode.equals(wanted) && YearMonth.from(returned).equals(month);
    }

    /** All of them, the first and the last included. */
    long days() {
        return ChronoUnit.DAYS.between(from, returned) + 1;
    }
}
