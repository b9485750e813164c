package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Codes;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.http.Text;

/**
 * What a report is asked for.
 *
 * @param from the first day (UTC); a year before the last if nothing is said
 * @param to the last day; today if nothing is said
 * @param by line-item, site, department, class or month
 * @param rate the discount rate of a year, such as 0.05; without it there is no present value
 */
record ReportQuery(
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String by,
        @RestQuery BigDecimal rate,
        @RestQuery String site,
        @RestQuery String department,
        @RestQuery("class") String classCode) {

    private static final int FINEST_RATE = 6;

    /** @throws org.orderly.http.Problem 400 if it is no period */
    Slice slice(LocalDate today) {
        LocalDate last = Moments.day("to", to, null);
        LocalDate until = last == null ? today : last;
        LocalDate first = Moments.day("from", from, null);
        LocalDate since = first == null ? until.minusYears(1).plusDays(1) : first;
        if (since.isAfter(until)) {
            throw Problems.badRequest("from must not be after to.");
        }
        return new Slice(since, until, Text.orNull(site), Text.orNull(department), Text.orNull(classCode));
    }

    ReportGroup group() {
        ReportGroup said = Codes.query("by", by, ReportGroup::of);
        return said == null ? ReportGroup.LINE_ITEM : said;
    }

    /** The rate, or null if none is stated. */
    BigDecimal discount() {
        return discount(rate);
    }

    static BigDecimal discount(BigDecimal rate) {
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || rate.scale() > FINEST_RATE)) {
            throw Problems.badRequest("rate is a share of a year from 0 to 1, such as 0.05.");
        }
        return rate;
    }
}
