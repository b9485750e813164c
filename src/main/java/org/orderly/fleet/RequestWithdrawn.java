package org.orderly.fleet;

import java.time.LocalDate;
import java.util.List;

/**
 * An approved request needs fewer units bought, because units of one's own were found. Fired after the commit.
 *
 * @param units how many need not be bought: as many as were found, at most what was asked for
 * @param neededFrom the first day for which they were wanted
 * @param neededTo the last one
 * @param assetIds the units of one's own
 */
public record RequestWithdrawn(
        long requestId,
        String classCode,
        String department,
        int units,
        LocalDate neededFrom,
        LocalDate neededTo,
        List<Long> assetIds,
        LocalDate on,
        String why) {}
