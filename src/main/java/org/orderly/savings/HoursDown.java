package org.orderly.savings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.maintenance.Downtimes;

/**
 * For how long devices were out of service: each device for itself, and an hour once even if two orders kept it out.
 *
 * @param hours to the hundredth
 */
record HoursDown(BigDecimal hours) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    static HoursDown of(List<Downtimes.Out> out) {
        Map<Long, Instant> counted = new HashMap<>();
        long minutes = 0;
        for (Downtimes.Out one :
                out.stream().sorted(Comparator.comparing(Downtimes.Out::from)).toList()) {
            Instant until = counted.getOrDefault(one.assetId(), Instant.MIN);
            Instant from = one.from().isAfter(until) ? one.from() : until;
            if (one.to().isAfter(from)) {
                minutes += Duration.between(from, one.to()).toMinutes();
                counted.put(one.assetId(), one.to());
            }
        }
        return new HoursDown(BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_EVEN));
    }
}
