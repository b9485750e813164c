package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some calendar years of a currency, the last ones projected.
 *
 * @param rate the discount rate of a year; null if none is stated, then there is no present value
 * @param presentValue on the first day of the first year
 * @param low its P10; null if there is too little to tell
 * @param high its P90
 * @param paidBackOn the day from which what is documented covers the costs for good; null while it does not
 */
@Schema(name = "SavingsYears", example = """
        {"currency":"EUR","rate":0.05,"years":[{"year":2026,"projected":false,"hardOperating":24000.00,
        "hardCapital":9800.00,"soft":8448.00,"costOperating":-12000.00,"costCapital":-17880.00,"net":3920.00,"low":2500.00,
        "high":5300.00,
        "presentValue":3920.00,"cumulative":3920.00}],"presentValue":3920.00,"low":1200.00,"high":6800.00,
        "paidBackOn":"2026-11-30","method":"Documented …"}""")
record YearsView(
        String currency,
        BigDecimal rate,
        List<Year> years,
        BigDecimal presentValue,
        BigDecimal low,
        BigDecimal high,
        LocalDate paidBackOn,
        String method) {

    /**
     * A year.
     *
     * @param projected whether a month of it is projected
     * @param net hard savings and costs, both budgets; nothing soft
     * @param low the P10 of the net; null if there are too few months to tell
     * @param high its P90
     * @param cumulative the net of the years so far
     */
    record Year(
            int year,
            boolean projected,
            BigDecimal hardOperating,
            BigDecimal hardCapital,
            BigDecimal soft,
            BigDecimal costOperating,
            BigDecimal costCapital,
            BigDecimal net,
            BigDecimal low,
            BigDecimal high,
            BigDecimal presentValue,
            BigDecimal cumulative) {}
}
