package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What somebody's calendar said of an order when it was read last, and since when it says so. */
@Entity
@Table(name = "calendar_entries")
class CalendarEntry extends PanacheEntityBase {

    private static final int LONGEST = 1000;

    @EmbeddedId
    Key key;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String summary;

    String device;

    String place;

    boolean cancelled;

    /** How often it has changed. */
    int revision;

    @Column(name = "revised_at")
    Instant revisedAt;

    /** Whose calendar, and of which order. */
    @Embeddable
    record Key(
            @Column(name = "technician_id") long technicianId,
            @Column(name = "order_id") long orderId) {}

    /** What is to be done when, at what and where. */
    record Says(Instant startsAt, Instant endsAt, String summary, String device, String place) {

        Says {
            summary = shortened(summary);
            device = shortened(device);
            place = shortened(place);
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    static CalendarEntry first(long technicianId, long orderId, Says says, Instant now) {
        CalendarEntry entry = new CalendarEntry();
        entry.key = new Key(technicianId, orderId);
        entry.set(says);
        entry.revisedAt = now;
        entry.persist();
        return entry;
    }

    static List<CalendarEntry> of(long technicianId) {
        return list("key.technicianId = ?1", technicianId);
    }

    /** Says so from now on, unless it does already. */
    void say(Says says, Instant now) {
        if (cancelled || !says.equals(new Says(startsAt, endsAt, summary, device, place))) {
            set(says);
            cancelled = false;
            revise(now);
        }
    }

    /** It is not to be done any more, or not by them. */
    void cancel(Instant now) {
        if (!cancelled) {
            cancelled = true;
            revise(now);
        }
    }

    private void set(Says says) {
        startsAt = says.startsAt();
        endsAt = says.endsAt();
        summary = says.summary();
        device = says.device();
        place = says.place();
    }

    private void revise(Instant now) {
        revision++;
        revisedAt = now;
    }
}
