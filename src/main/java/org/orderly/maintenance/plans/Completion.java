package org.orderly.maintenance.plans;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Criticality;
import org.orderly.assets.Roster;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;

/**
 * How much of what fell due was done in time, and how often it found something. Due in a period is what had its window
 * end in it; what was cancelled counts as not done, and so does what was over while an earlier time was still to be done; a device that was retired before it was done does not count.
 */
@ApplicationScoped
public class Completion {

    private final EntityManager database;
    private final Roster roster;

    Completion(EntityManager database, Roster roster) {
        this.database = database;
        this.roster = roster;
    }

    /**
     * Done in time of what was due.
     *
     * @param due how many windows ended
     * @param doneInWindow how many of them with the work done inside
     */
    public record Share(long due, long doneInWindow) {

        /** doneInWindow / due, 0 to 1; null if nothing was due. */
        @JsonProperty
        public Double rate() {
            return due == 0 ? null : (double) doneInWindow / due;
        }
    }

    /**
     * What inspections found.
     *
     * @param pmDone planned work and electrical safety tests that were done
     * @param foundHidden how many of them found a hidden failure, or a line out of its limits
     */
    public record Yield(long pmDone, long foundHidden) {

        /** foundHidden / pmDone, 0 to 1; null if nothing was done. */
        @JsonProperty
        public Double rate() {
            return pmDone == 0 ? null : (double) foundHidden / pmDone;
        }
    }

    /**
     * Figures of a period.
     *
     * @param highRisk the same of life support alone
     */
    public record Period(Share all, Share highRisk, Yield yield) {}

    /** The figures of the devices wanted; the period is {@code from} up to but without {@code to}. */
    @Transactional
    public Period of(Instant from, Instant to, Predicate<AssetCard> wanted) {
        List<Fallen> fallen = new ArrayList<>();
        database.createQuery(
                        "select o.assetId, o.earliestAt, o.latestAt, w.doneAt from Occasion o left join WorkOrder w"
                                + " on w.id = o.orderId where o.latestAt >= ?1 and o.latestAt < ?2",
                        Tuple.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .forEach(row ->
                        card(row, wanted).map(card -> Fallen.of(row, card)).ifPresent(fallen::add));
        return new Period(share(fallen, any -> true), share(fallen, Fallen::highRisk), findings(from, to, wanted));
    }

    /** A window that ended. */
    record Fallen(boolean highRisk, boolean retired, Instant earliestAt, Instant latestAt, Instant doneAt) {

        private static Fallen of(Tuple row, AssetCard card) {
            return new Fallen(
                    card.criticality() == Criticality.LIFE_SUPPORT,
                    card.status() == AssetStatus.RETIRED,
                    row.get(1, Instant.class),
                    row.get(2, Instant.class),
                    row.get(3, Instant.class));
        }

        boolean counts() {
            return doneAt != null || !retired;
        }

        boolean inTime() {
            return doneAt != null && !doneAt.isBefore(earliestAt) && !doneAt.isAfter(latestAt);
        }
    }

    static Share share(List<Fallen> fallen, Predicate<Fallen> wanted) {
        List<Fallen> counted =
                fallen.stream().filter(wanted).filter(Fallen::counts).toList();
        return new Share(counted.size(), counted.stream().filter(Fallen::inTime).count());
    }

    private Yield findings(Instant from, Instant to, Predicate<AssetCard> wanted) {
        List<Tuple> done = database
                .createQuery(
                        "select w.assetId, w.finding, (select count(l.id) from OrderLine l"
                                + " where l.orderId = w.id and l.passed = false) from WorkOrder w"
                                + " where w.doneAt >= ?1 and w.doneAt < ?2 and w.kind in ?3 and w.state <> 'cancelled'",
                        Tuple.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, List.of(OrderKind.PLANNED, OrderKind.ELECTRICAL_SAFETY))
                .getResultList()
                .stream()
                .filter(row -> card(row, wanted).isPresent())
                .toList();
        return new Yield(
                done.size(),
                done.stream()
                        .filter(row ->
                                row.get(1, Finding.class) == Finding.HIDDEN_FAILURE || row.get(2, Long.class) > 0)
                        .count());
    }

    private Optional<AssetCard> card(Tuple row, Predicate<AssetCard> wanted) {
        return roster.card(row.get(0, Long.class)).filter(wanted);
    }
}
