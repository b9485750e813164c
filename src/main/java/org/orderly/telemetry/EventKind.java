package org.orderly.telemetry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can happen to a device. */
public enum EventKind {
    /** The device tells an error; the event's code is the error's. */
    ERROR,
    SELF_TEST_PASSED,
    SELF_TEST_FAILED,
    ON_MAINS,
    ON_BATTERY,
    IN_USE,
    IDLE,
    OFF,
    /** A failure that a technician has confirmed; the event's code is the failure mode. */
    FAILURE,
    REPAIR,
    /** Preventive maintenance was done. */
    PM,
    /** A visit that found no problem. */
    NO_FAULT;

    private static final Map<String, EventKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::code, kind -> kind));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind as it is written at every door and in every file: {@code self-test-passed}. */
    public String code() {
        return code;
    }

    /** The kind of this code, if there is one. */
    public static Optional<EventKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
