package org.orderly.savings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.orderly.http.Codes;

/** What finance can do with an entry. */
public enum Decision {
    ACCEPT,
    REJECT,
    /** A question; the entry stays proposed. */
    ASK,
    /** Takes an accepted entry back by an entry of its own. */
    REVERSE;

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static Decision of(String code) {
        return Codes.of(values(), code);
    }

    /** What the entry is afterwards; nothing if this cannot be done with it. */
    Optional<EntryState> from(EntryState state) {
        return switch (this) {
            case ACCEPT -> state == EntryState.PROPOSED ? Optional.of(EntryState.ACCEPTED) : Optional.empty();
            case REJECT -> state == EntryState.PROPOSED ? Optional.of(EntryState.REJECTED) : Optional.empty();
            case ASK -> state == EntryState.PROPOSED ? Optional.of(EntryState.PROPOSED) : Optional.empty();
            case REVERSE -> state == EntryState.ACCEPTED ? Optional.of(EntryState.REVERSED) : Optional.empty();
        };
    }
}
