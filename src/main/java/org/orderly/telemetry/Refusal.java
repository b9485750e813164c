package org.orderly.telemetry;

import java.util.Locale;

/** Why a reading or an event was not accepted. */
enum Refusal implements org.orderly.intake.Refusal {
    UNKNOWN_DEVICE,
    UNKNOWN_SIGNAL,
    MALFORMED,
    TOO_OLD,
    ALREADY_ROLLED_UP,
    IN_THE_FUTURE,
    IMPLAUSIBLE,
    WRONG_UNIT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
