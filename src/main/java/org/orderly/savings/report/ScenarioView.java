package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;

/**
 * What if. Nothing of it is documented, or ever in a report.
 *
 * @param scenario always true: whoever shows it says so
 * @param assumptions in sentences
 * @param cash one a currency, of the period, each month's money on its last day
 */
@Schema(name = "SavingsScenario", example = """
        {"from":"2026-01-01","to":"2026-12-31","scenario":true,"synthetic":false,"assumptions":["Loss rates before: 1.1
        times what is stated."],"lines":[{"currency":"EUR","lineItem":"loss-avoided","name":"Losses avoided","hardness":
        "hard","documented":9800.00,"inScenario":17150.00}],"years":[],"cash":[{"currency":"EUR","paidBackOn":null,
        "presentValue":-220.00,"discountRate":0.05,"method":"Hard …"}]}""")
record ScenarioView(
        LocalDate from,
        LocalDate to,
        boolean scenario,
        boolean synthetic,
        List<String> assumptions,
        List<Line> lines,
        List<YearsView> years,
        List<ReportView.Cash> cash) {

    /** A line as documented and as it would be, both budgets. */
    record Line(
            String currency,
            LineItem lineItem,
            String name,
            Hardness hardness,
            BigDecimal documented,
            BigDecimal inScenario) {}
}
