package org.orderly.maintenance.recalls;

import java.time.LocalDate;

/**
 * What one element of a file says; null where it says nothing.
 *
 * @param number the recall's number with four digits for the year, such as Z-0359-2013
 * @param codes serial and lot numbers as the firm lists them
 */
record RecallFacts(
        Feed feed,
        String number,
        String eventNumber,
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
        LocalDate terminatedOn) {}
