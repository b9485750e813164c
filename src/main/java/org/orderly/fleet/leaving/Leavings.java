package org.orderly.fleet.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.orderly.fleet.EgressStopped;

/** Devices that were about to leave: the door for other rooms. */
@ApplicationScoped
@Transactional
public class Leavings {

    /** Those that came back in the period, the earliest first. */
    public List<EgressStopped> stoppedBetween(Instant from, Instant to) {
        return Egress.<Egress>list(
                        "state = ?1 and endedAt >= ?2 and endedAt < ?3 order by endedAt, id",
                        EgressState.STOPPED,
                        from,
                        to)
                .stream()
                .map(Egress::news)
                .toList();
    }
}
