package org.orderly.simulation.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a month of the programme saved and cost, line by line, where it is counted by the month. */
final class PastMonth {

    private static final String CURRENCY = "USD";

    private final Register register;
    private final YearMonth month;
    private final int number;
    private final SplittableRandom chance;
    private final List<Booked> all = new ArrayList<>();

    private PastMonth(Register register, YearMonth month, int number, SplittableRandom chance) {
        this.register = register;
        this.month = month;
        this.number = number;
        this.chance = chance;
    }

    /** @param number of the month in the programme, from 0 */
    static List<Booked> of(Register register, YearMonth month, int number, SplittableRandom chance) {
        PastMonth past = new PastMonth(register, month, number, chance);
        for (String classCode : List.of("infusion-pump", "vital-signs-wearable", "patient-monitor")) {
            past.losses(classCode);
        }
        past.rentals("infusion-pump", PastHire.PUMP_WARDS);
        past.rentals("bed", PastHire.BED_WARDS);
        past.downtime("mri", 26);
        past.downtime("ct", 17);
        past.search();
        past.costs();
        return past.all;
    }

    private Booked counted(String kind, String formula, String classCode, String words) {
        Booked entry = new Booked(month.atEndOfMonth(), formula).whose(register.site(), null, classCode);
        String of = classCode == null ? "all" : classCode;
        all.add(entry.event(kind, "month/" + month + "/" + formula + "/" + of, month.atEndOfMonth(), words));
        return entry;
    }

    private void losses(String classCode) {
        List<Gone> later = register.gone().stream()
                .filter(one -> one.classCode().equals(classCode)
                        && !YearMonth.from(one.on()).isBefore(month))
                .toList();
        List<Gone> now = later.stream()
                .filter(one -> one.lost() && YearMonth.from(one.on()).equals(month))
                .toList();
        long fleet = register.count(classCode) + later.size();
        Booked entry = counted(
                "inventory-count",
                "loss-avoided",
                classCode,
                fleet + " devices when the month began, " + now.size() + " written off.");
        entry.measured("fleet", fleet).measured("days", month.lengthOfMonth()).measured("write-offs", now.size());
        now.forEach(one -> entry.happened(
                "write-off",
                register.assets().get(one.controlNumber()),
                one.on(),
                one.controlNumber() + " was given up as lost."));
    }

    private void rentals(String classCode, List<String> wards) {
        List<Map.Entry<PastHire, Long>> hired = register.hire().entrySet().stream()
                .filter(one -> one.getKey().isOf(month, classCode))
                .toList();
        long days = hired.stream().mapToLong(one -> one.getKey().days()).sum();
        Booked entry = counted("rentals-counted", "rental-avoided", classCode, days + " days on hire in the register.");
        entry.measured("days", month.lengthOfMonth()).measured("days-rented", days);
        hired.forEach(one -> entry.event(
                "rental-returned",
                "rental/" + one.getValue(),
                one.getKey().returned(),
                one.getKey().reference() + " went back."));
        wards.forEach(ward -> entry.demand(classCode, ward, null, month.atDay(1), month.atEndOfMonth()));
    }

    /** The best months go down to a third of what they were; now and then one is worse than before. */
    private void downtime(String classCode, int before) {
        double share = 0.95 - 0.03 * number + 0.3 * chance.nextDouble();
        BigDecimal hours = BigDecimal.valueOf(Math.round(4 * before * Math.max(0.3, share)), 0)
                .divide(BigDecimal.valueOf(4));
        Booked entry = counted(
                "downtime-shortened", "downtime-avoided", classCode, hours.toPlainString() + " hours out of service.");
        entry.measured("days", month.lengthOfMonth()).measured("hours-down", hours);
        if (classCode.equals("mri") && number % 6 == 4) {
            entry.event(
                    "procedures-documented",
                    "list/" + month + "/mri",
                    month.atEndOfMonth(),
                    "The examinations that would have been lost, one by one.");
        }
    }

    private void search() {
        long minutes = Math.round(month.lengthOfMonth() * (610 - 22.0 * number + 60 * chance.nextDouble()));
        Booked entry = counted(
                "search-avoided", "search-time", null, "Asked of the wards: " + minutes + " minutes in the month.");
        entry.measured("days", month.lengthOfMonth()).measured("minutes-searched", minutes);
    }

    private void costs() {
        if (number == 0) {
            cost("cost-capital", "TL-1001", 830, "28.50", "Tags");
            cost("cost-capital", "TL-1002", 96, "310.00", "Readers");
            cost("cost-capital", "TL-1003", 1, "24500.00", "Server, cabling and installation");
        }
        cost("cost-operating", "LIC-" + month, 1, "2100.00", "Licences and support");
        cost("cost-operating", "STAFF-" + month, 34, "52.00", "Hours of staff for the programme");
        if (number % 3 == 2) {
            cost("cost-operating", "BAT-" + month, 190, "2.40", "Batteries of tags");
        }
    }

    private void cost(String formula, String invoice, int quantity, String price, String words) {
        LocalDate on = month.atDay(formula.endsWith("capital") ? 5 : 28);
        all.add(new Booked(on, formula)
                .whose(register.site(), null, null)
                .currency(CURRENCY)
                .measured("quantity", quantity)
                .measured("price", new BigDecimal(price))
                .event("paid", "invoice/" + invoice, on, words + " (made up)"));
    }
}
