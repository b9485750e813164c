package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When devices were out of service, as their orders say. */
@ApplicationScoped
public class Downtimes {

    private final Clock clock;

    Downtimes(Clock clock) {
        this.clock = clock;
    }

    /** Because of an order, a device was out from the one moment until just before the other. */
    public record Out(long orderId, String number, long assetId, Instant from, Instant to) {}

    /** What lies in the period, cut to it, by order; a device that two orders kept out is there twice. */
    @Transactional
    public List<Out> between(Instant from, Instant to) {
        return WorkOrder.<WorkOrder>list(
                        "outOfServiceAt < ?1 and (returnedAt is null or returnedAt > ?2)"
                                + " and (closedAt is null or state <> 'cancelled' or closedAt > ?2) order by id",
                        to,
                        from)
                .stream()
                .map(order -> cut(order, from, to))
                .filter(out -> out.from().isBefore(out.to()))
                .toList();
    }

    /** Time out before it was taken out again is put in front of the last time. */
    private Out cut(WorkOrder order, Instant from, Instant to) {
        Instant until = order.returnedAt != null
                ? order.returnedAt
                : order.keepsOutOfService() ? clock.instant() : order.closedAt;
        Instant since = order.outOfServiceAt.minus(order.earlierDowntime, ChronoUnit.MINUTES);
        return new Out(
                order.id,
                order.number,
                order.assetId,
                since.isBefore(from) ? from : since,
                until.isAfter(to) ? to : until);
    }
}
