package org.orderly.savings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whose demand a month's count of rentals covers, and what purchases that were avoided cover of it: those days are not counted
 * as rentals avoided too.
 *
 * @param open what nothing else covers, department by department
 * @param coveredByPurchases demand-days in the month that were met without a purchase; two units on a day are two
 */
record RentalDays(List<Demand> open, long coveredByPurchases) {

    /** @param taken the demand in this month that purchases avoided cover, of that class */
    static RentalDays of(String classCode, Collection<String> departments, Month month, List<Demand> taken) {
        List<Demand> open = new ArrayList<>();
        for (String department : departments) {
            Demand wanted = new Demand(classCode, department, null, month.first(), month.last());
            open.addAll(DemandDays.open(wanted, taken));
        }
        Demand anybodys = new Demand(classCode, null, null, month.first(), month.last());
        return new RentalDays(open, DemandDays.common(anybodys, taken));
    }
}
