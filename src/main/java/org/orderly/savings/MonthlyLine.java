package org.orderly.savings;

/** A line that is claimed month by month. */
interface MonthlyLine {

    /** Proposes what can be claimed of the month, and notes what cannot. */
    void claim(Month month);
}
