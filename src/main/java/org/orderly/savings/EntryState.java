package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.orderly.http.Codes;

/** What finance says of an entry. */
public enum EntryState {
    PROPOSED,
    /** Documented: it counts. */
    ACCEPTED,
    REJECTED,
    /** It was accepted, and an entry of its own takes it back from that day on. */
    REVERSED;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    public static EntryState of(String code) {
        return Codes.of(values(), code);
    }

    /** Whether its events are taken. */
    boolean isLive() {
        return this == PROPOSED || this == ACCEPTED;
    }

    /** Whether it is, or was, in the books: a reversed entry stays where it is, and its reversal stands beside it. */
    public boolean isDocumented() {
        return this == ACCEPTED || this == REVERSED;
    }
}
