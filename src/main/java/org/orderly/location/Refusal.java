package org.orderly.location;

import java.util.Locale;

/** Why a ping was not accepted. */
public enum Refusal implements org.orderly.intake.Refusal {
    UNKNOWN_TAG,
    /** The ping is older than everything that is known of who wore its tag. */
    BEFORE_BINDING,
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
