package org.orderly.maintenance.recalls.codes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a recall's lists say of a device.
 *
 * @param number which of the device's numbers tells: "serial number HA2100119" or "lot A1"; empty if none is known
 * @param where the place in the list that tells, as it is written; empty if none does
 * @param all whether the list calls back every one, and {@code where} says so
 * @param exceptions what the list takes out, as it is written; empty if nothing
 */
public record Answer(Said said, String number, String where, boolean all, String exceptions) {

    /** What can be said, the weakest first. */
    public enum Said {
        /** The list was read to its end, and the number is not in it. */
        OUT,
        /** It would be in the list, but the list takes it out. */
        EXCEPTED,
        /** Nobody can tell but who reads the text. */
        UNSURE,
        /** The number is in the list. */
        IN;

        /** As it is kept and shown. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it says more that the device is concerned than the other, which is kept as a code. */
        public boolean isMoreThan(String code) {
            return compareTo(valueOf(code.toUpperCase(Locale.ROOT))) > 0;
        }
    }

    /** Whether a place in the list is known to mean the number, or to mean it perhaps. */
    public boolean isNamed() {
        return !where.isEmpty();
    }

    /** Of two lists of one recall: in one of them is in, out is only what is out of both. */
    public Answer or(Answer other) {
        boolean torn =
                (said == Said.IN && other.said == Said.EXCEPTED) || (said == Said.EXCEPTED && other.said == Said.IN);
        if (torn) {
            Answer taken = said == Said.EXCEPTED ? this : other;
            return new Answer(Said.UNSURE, taken.number, taken.where, taken.all, taken.exceptions);
        }
        return other.said.compareTo(said) > 0 || (other.said == said && !isNamed() && other.isNamed()) ? other : this;
    }
}
