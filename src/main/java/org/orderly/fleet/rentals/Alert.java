package org.orderly.fleet.rentals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.orderly.fleet.Unit;
import org.orderly.fleet.Use;
import org.orderly.http.Codes;

/**
 * Why a day of hire is about to be wasted.
 *
 * @param wastesPerDay what each further day costs, in the currency
 */
record Alert(Kind kind, String words, BigDecimal wastesPerDay, String currency) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What is wrong, the most urgent first. */
    public enum Kind {
        OVERDUE,
        DUE_TODAY,
        DUE_TOMORROW,
        IDLE,
        OWNED_UNIT_IDLE;

        /** How it is written in JSON. */
        @JsonValue
        public String code() {
            return Codes.code(this);
        }
    }

    /** What there is to say of the date, or null. */
    static Alert ofDate(Rental rental, LocalDate today) {
        return switch (RentalState.of(rental, today)) {
            case OVERDUE -> {
                long days = ChronoUnit.DAYS.between(rental.dueBack, today);
                yield of(
                        rental,
                        Kind.OVERDUE,
                        "It had to be back on %s, %d %s ago."
                                .formatted(DAY.format(rental.dueBack), days, days == 1 ? "day" : "days"));
            }
            case DUE ->
                rental.dueBack.equals(today)
                        ? of(rental, Kind.DUE_TODAY, "It has to be back today.")
                        : of(rental, Kind.DUE_TOMORROW, "It has to be back tomorrow.");
            case RUNNING, RETURNED -> null;
        };
    }

    /** What there is to say of the unit itself, or null; it must have been idle since before {@code longAgo}. */
    static Alert ofUnit(Rental rental, Unit unit, Instant longAgo) {
        if (unit == null || unit.use() != Use.IDLE || unit.sinceMs() == 0 || unit.sinceMs() > longAgo.toEpochMilli()) {
            return null;
        }
        String where = unit.zone() == null ? "" : " in " + unit.zone().name();
        return of(
                rental,
                Kind.IDLE,
                "Nobody has used it since %s%s."
                        .formatted(
                                DAY.format(Instant.ofEpochMilli(unit.sinceMs()).atZone(ZoneOffset.UTC)), where));
    }

    /** Enough units of one's own stand idle to do without it. */
    static Alert ofOwn(Rental rental, int idle, int owned) {
        return of(rental, Kind.OWNED_UNIT_IDLE, "%d of the %d of your own stand idle.".formatted(idle, owned));
    }

    private static Alert of(Rental rental, Kind kind, String words) {
        return new Alert(kind, words, rental.rate, rental.currency);
    }
}
