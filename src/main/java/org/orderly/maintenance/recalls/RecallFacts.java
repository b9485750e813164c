package org.orderly.maintenance.recalls;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.orderly.identity.Key;

/**
 * What one element of a file says; null where it says nothing.
 *
 * @param number the recall's number with four digits for the year, such as Z-0359-2013; null while it has none
 * @param saidOn when the file was made, as far as it says so
 * @param codes serial and lot numbers as the firm lists them
 */
record RecallFacts(
        Feed feed,
        String number,
        String eventNumber,
        LocalDate saidOn,
        RecallClass recallClass,
        String status,
        String firm,
        String product,
        String reason,
        String codes,
        String action,
        String rootCause,
        String productCode,
        String quantity,
        String distribution,
        LocalDate initiatedOn,
        LocalDate postedOn,
        LocalDate classifiedOn,
        LocalDate terminatedOn) {

    /** The newer one is greater; of two of one day the one that says more of how it went on. */
    static final Comparator<RecallFacts> BY_AGE = Comparator.comparing(RecallFacts::asOf)
            .thenComparing(RecallFacts::dated)
            .thenComparing(RecallFacts::stage)
            .thenComparing(facts -> facts.toString());

    /** The day of the newest thing it tells of. */
    LocalDate dated() {
        return newest(postedOn, classifiedOn, terminatedOn, initiatedOn);
    }

    /** As of when it was so: the day of the file, or of the newest thing it tells of. */
    LocalDate asOf() {
        return newest(saidOn, dated());
    }

    /** When its class was decided. */
    LocalDate classDated() {
        return classifiedOn == null ? asOf() : classifiedOn;
    }

    private static LocalDate newest(LocalDate... dates) {
        return Stream.of(dates)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Whether it says how far the recall is. */
    boolean hasStage() {
        return status != null || terminatedOn != null;
    }

    /** How far the recall is: open, completed by the firm, terminated by the authority. */
    int stage() {
        String said = status == null ? "" : Key.of(status);
        return said.startsWith("terminated") || terminatedOn != null ? 2 : said.startsWith("completed") ? 1 : 0;
    }

    String productKey() {
        return Key.of(product);
    }

    String codesKey() {
        return Key.of(codes);
    }
}
