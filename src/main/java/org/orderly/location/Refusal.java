package org.orderly.location;

import java.util.Locale;

/** Why a ping was not accepted. */
public enum Refusal implements org.orderly.intake.Refusal {
    UNKNOWN_TAG,
    UNKNOWN_READER,
    MALFORMED,
    TOO_OLD,
    IN_THE_FUTURE,
    IMPOSSIBLE_JUMP,
    OFF_THE_PLAN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
