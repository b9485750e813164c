package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;

/**
 * Whether somebody can go to a device at all: the one answer for the schedule, the hunt and the calendars. Work at a device
 * that is not here is not planned, not walked to, and in nobody's calendar.
 */
@ApplicationScoped
public class Presence {

    /** A unit that is seen so many days after it was given back is here again. */
    private static final int DAYS_TO_FETCH = 2;

    private final Rentals rentals;
    private final Whereabouts whereabouts;

    Presence(Rentals rentals, Whereabouts whereabouts) {
        this.rentals = rentals;
        this.whereabouts = whereabouts;
    }

    /**
     * A device is not here.
     *
     * @param words a sentence that says why
     */
    public record Absent(Gone why, String words) {}

    /**
     * A device is with its maker or a service company.
     *
     * @param orderId of the order that waits for it there; that one goes on as it says itself
     * @param until when it is expected back, or null if nobody has said
     */
    public record Away(long orderId, String number, Instant until) {

        /** Whether another order cannot be done because of it, then. */
        public boolean holds(long other, Instant at) {
            return other != orderId && (until == null || at.isBefore(until));
        }
    }

    /** Who is here as of one moment. */
    public final class Now {

        private final Map<Long, LocalDate> givenBack;
        private final Map<Long, Away> away;

        private Now(Map<Long, LocalDate> givenBack, Map<Long, Away> away) {
            this.givenBack = givenBack;
            this.away = away;
        }

        /** Why the device is not here, if it is not: retired, missing, or given back to who it was hired from. */
        public Optional<Absent> absent(AssetCard card) {
            if (card.status() == AssetStatus.RETIRED) {
                return Optional.of(new Absent(Gone.DEVICE_RETIRED, "The device is retired."));
            }
            if (card.status() == AssetStatus.MISSING) {
                return Optional.of(new Absent(Gone.DEVICE_MISSING, "The device is missing."));
            }
            LocalDate returned = givenBack.get(card.id());
            return returned == null || isSeen(card.id(), returned.plusDays(DAYS_TO_FETCH))
                    ? Optional.empty()
                    : Optional.of(new Absent(
                            Gone.DEVICE_GIVEN_BACK,
                            "The device was on hire and went back to its supplier on " + returned + "."));
        }

        /** The service company that has the device, if one has it. */
        public Optional<Away> away(AssetCard card) {
            return card.status() == AssetStatus.IN_REPAIR ? Optional.ofNullable(away.get(card.id())) : Optional.empty();
        }

        /** Whether that order can be done at that time as far as the device is here. */
        public boolean allows(AssetCard card, long orderId, Instant at) {
            return absent(card).isEmpty()
                    && away(card).filter(stay -> stay.holds(orderId, at)).isEmpty();
        }

        private boolean isSeen(long assetId, LocalDate since) {
            Place place = whereabouts.of(assetId);
            return place != null
                    && place.atMs()
                            >= since.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        }
    }

    @Transactional
    public Now now() {
        Map<Long, Away> away = new HashMap<>();
        WorkOrder.inState(new OrderState.WaitingForVendor())
                .forEach(order -> away.put(order.assetId, new Away(order.id, order.number, order.earliestAt)));
        return new Now(rentals.givenBack(), away);
    }
}
