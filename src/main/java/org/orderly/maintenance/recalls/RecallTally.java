package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts what became of the elements of a file. */
final class RecallTally {

    private static final int MOST_ERRORS = 1_000;

    private final List<LeftOut> errors = new ArrayList<>();
    int elements;
    int created;
    int updated;
    int unchanged;
    int matched;
    private int failed;

    /**
     * Why an element was left out.
     *
     * @param element its place in the list, from 1
     * @param number the number of the recall if it has one, or null
     */
    record LeftOut(int element, String number, String message) {}

    /**
     * What an import did; with {@code dryRun}, what it would have done.
     *
     * @param created how many recalls are new; several elements may be one recall
     * @param unchanged how many elements told nothing new
     * @param matched how many devices are newly known to be concerned, counted once a recall
     * @param errors the first 1,000, one an element that was left out
     */
    @Schema(name = "RecallImportOutcome", example = """
            {"elements":3,"created":1,"updated":1,"unchanged":0,"failed":1,"matched":12,"errors":[{"element":3,
            "number":"Z-0359-2013","message":"report_date: 2013-31-12 is not a date such as 20130228 or 2013-02-28."}],
            "dryRun":false}""")
    record Outcome(
            int elements,
            int created,
            int updated,
            int unchanged,
            int failed,
            int matched,
            List<LeftOut> errors,
            boolean dryRun) {}

    void fail(int element, String number, String message) {
        failed++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(new LeftOut(element, number, message));
        }
    }

    Outcome outcome(boolean dryRun) {
        return new Outcome(
                elements + failed, created, updated, unchanged, failed, matched, List.copyOf(errors), dryRun);
    }
}
